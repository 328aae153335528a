import type { Random } from '../../analysis/random.ts';
import { eachPair } from '../network-plan.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * Who coordinates is not known or not agreed. Strength s: the agreed coordinator loses its lead in proportion to s,
 * so that at 1 each school names whom it likes; a quarter of the answers (× s) are blank; six commitments in ten (× s) have no owner; at
 * strength over .5 a second school, not the one named most, holds the title as well with probability one half.
 */
export function plantDiffuseRoles(plan: NetworkPlan, random: Random): Planted {
  const { strength } = plan.recipe;
  const { preference } = plan.coordination;
  eachPair(plan, (_, to, place) => {
    if (plan.coordinators.has(to)) preference[place]! *= 1 - strength;
  });
  plan.coordination.blank = 0.05 + 0.25 * strength;
  plan.ownerless = 0.1 + 0.5 * strength;
  plan.keptPromises = 0.75 - 0.35 * strength;
  plan.ratingShift.corresponsabilidad = -0.7 * strength;
  if (strength > 0.5 && random.chance(0.5)) plan.coordinators.add(random.integer(plan.members.length));
  return { subjects: [] };
}
