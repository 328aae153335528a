import type { Random } from '../analysis/random.ts';
import type { NetworkPlan, NominationPlan } from './network-plan.ts';
import { capped } from './report-ties.ts';
import type { Voice } from './survey-state.ts';

/** Whom an informant names as leading or coordinating: none with chance `blank`, else 1 + Poisson(names − 1) of them. */
export function nominate(plan: NetworkPlan, role: NominationPlan, voice: Voice, random: Random): number[] {
  if (random.chance(role.blank)) return [];
  const count = Math.min(voice.others.length, 1 + random.poisson(role.names - 1));
  const n = plan.members.length;
  const keys = voice.others.map((other) => ({
    other,
    key: role.preference[voice.member * n + other]! + random.gumbel(),
  }));
  const chosen = keys.sort((a, b) => b.key - a.key).slice(0, count);
  return capped(
    chosen.map(({ other }) => other).sort((a, b) => a - b),
    plan,
    random,
  );
}

/**
 * Pairs with tension in each wave, one matrix of 0 and 1 a wave: row reports it of column. A pair keeps its mood from
 * one wave to the next with the recipe's persistence.
 */
export function drawTension(
  plans: readonly NetworkPlan[],
  persistence: number,
  random: Random,
): Uint8Array[] {
  let mood: Float64Array | null = null;
  return plans.map((plan) => {
    const before = mood;
    const now = Float64Array.from(plan.tension, (_, i) =>
      before !== null && random.chance(persistence) ? before[i]! : random.random(),
    );
    mood = now;
    return Uint8Array.from(plan.tension, (chance, i) => (now[i]! < chance ? 1 : 0));
  });
}
