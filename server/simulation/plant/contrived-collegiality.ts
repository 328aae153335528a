import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * Collaboration staged from outside: all meetings are mandated and well attended (at least .9 at strength 1), and
 * what members do together passes information on and no more. Strength s keeps 1 − s of the joint work that is
 * collaborative or cooperative, but at least one report in twenty, and 1 − s/2 of the joint work altogether.
 */
export function plantContrivedCollegiality(plan: NetworkPlan): Planted {
  const { strength } = plan.recipe;
  plan.mandatedShare = Math.max(plan.mandatedShare, strength);
  plan.members.forEach((_, i) => {
    plan.attendance[i] = Math.max(plan.attendance[i]!, 0.9 * strength);
    plan.deep[i] = Math.max(0.05, plan.deep[i]! * (1 - strength));
  });
  plan.layers['joint-work'].survival.fill(1 - 0.5 * strength);
  plan.ratingShift.proposito = -0.7 * strength;
  plan.ratingShift.indagacion = -0.6 * strength;
  return { subjects: [] };
}
