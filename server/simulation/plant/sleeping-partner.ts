import type { Random } from '../../analysis/random.ts';
import { eachPair } from '../network-plan.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * A member on the list that takes no real part. Strength s keeps 1 − s of what it would give and of its joint work,
 * and 1 − .8 s of its attendance. It answers when asked, may receive, and may be trusted or named by others.
 * One sleeper in a network of under 12 members, one or two in a larger one.
 */
export function plantSleepingPartner(plan: NetworkPlan, random: Random): Planted {
  const { strength } = plan.recipe;
  const count = plan.members.length >= 12 ? 1 + random.integer(2) : 1;
  const others = plan.members.map((_, i) => i).filter((i) => !plan.coordinators.has(i));
  const sleepers = new Set(random.sample(others, count));
  eachPair(plan, (from, to, cell) => {
    if (sleepers.has(from)) plan.layers.knowledge.survival[cell] = 1 - strength;
    if (sleepers.has(from) || sleepers.has(to)) plan.layers['joint-work'].survival[cell] = 1 - strength;
  });
  for (const sleeper of sleepers) plan.attendance[sleeper]! *= 1 - 0.8 * strength;
  return { subjects: [...sleepers].map((i) => plan.members[i]!.id).sort() };
}
