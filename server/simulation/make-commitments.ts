import type { Random } from '../analysis/random.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { NetworkPlan } from './network-plan.ts';

const purposes = [
  'Compartir planificaciones',
  'Observación de clases entre escuelas',
  'Plan lector común',
  'Evaluación formativa',
  'Convivencia escolar',
  'Articulación con educación parvularia',
  null,
] as const;

/** What the network promised in a year: two and some more for larger networks; of the last year three in ten are still open. */
export function makeCommitments(
  plan: NetworkPlan,
  where: { networkId: string; year: number; wave: number },
  random: Random,
): RecordOf<'commitment'>[] {
  const present = plan.members.filter((member) => member.joins <= where.wave).map((member) => member.id);
  const count = 2 + random.poisson(0.3 * present.length);
  return Array.from({ length: count }, (_, place) => {
    const owners = random.chance(plan.ownerless) ? 0 : 1 + (random.chance(0.25) ? 1 : 0);
    const open = where.wave === plan.recipe.waves && random.chance(0.3);
    return {
      type: 'commitment' as const,
      networkId: where.networkId,
      commitmentId: `${where.year}-c${String(place + 1).padStart(2, '0')}`,
      actorIds: random.sample(present, owners).sort(),
      due: `${where.year}-${String(6 + random.integer(7)).padStart(2, '0')}`,
      done: open ? null : random.chance(plan.keptPromises),
      purpose: random.pick(purposes),
      attributes: {},
    };
  });
}
