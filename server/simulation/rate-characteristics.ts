import type { Random } from '../analysis/random.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { NetworkPlan } from './network-plan.ts';
import type { RoundState } from './survey-state.ts';

/** The ten characteristics of effective networks, by the ids that ratings carry. */
const characteristics = [
  'proposito',
  'colaboracion',
  'conocimiento',
  'indagacion',
  'confianza',
  'corresponsabilidad',
  'vinculacion',
  'participacion',
  'capital_profesional',
  'liderazgo',
] as const;

/** Where each characteristic of a network stands on the 1–4 scale: 2.9 on average, networks differ by .3. */
export function drawQuality(random: Random): Record<string, number> {
  return Object.fromEntries(characteristics.map((id) => [id, random.normal(2.9, 0.3)]));
}

/** One informant's ratings: the network's level, the rater's own leniency (sd .35), noise (sd .5); three in a hundred left blank. */
export function rate(
  plan: NetworkPlan,
  state: RoundState,
  actorId: string,
  role: string,
  random: Random,
): RecordOf<'rating'>[] {
  const leniency = random.normal(0, 0.35);
  return characteristics.flatMap((characteristic) => {
    if (random.chance(0.03)) return [];
    const level = (state.quality[characteristic] ?? 2.9) + (plan.ratingShift[characteristic] ?? 0);
    const score = Math.min(4, Math.max(1, Math.round(level + leniency + random.normal(0, 0.5))));
    return [
      {
        type: 'rating' as const,
        networkId: state.networkId,
        waveId: state.waveId,
        actorId,
        role,
        characteristic,
        item: null,
        score,
        attributes: {},
      },
    ];
  });
}
