import type { Random } from '../../analysis/random.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * The schools hang together through an outside adviser. Strength s: the first adviser works with each school with
 * probability .3 + .65 s and is then named with probability .5 + .45 s; the ties among the schools fall to 1 − .85 s of what
 * they would be. The contract lasts as long as the recipe says the pattern does; when it ends, the schools are left with the few
 * ties of their own.
 */
export function plantExternalDependence(plan: NetworkPlan, random: Random): Planted {
  const { strength, patternFrom, patternUntil, waves } = plan.recipe;
  const external = plan.externals[0];
  if (external === undefined)
    throw new RangeError('externals: external-dependence needs at least 1, found 0');
  external.reach.fill(0.3 + 0.65 * strength);
  external.naming = 0.5 + 0.45 * strength;
  external.firstWave = patternFrom;
  external.lastWave = patternUntil === null ? waves : patternUntil - 1;
  for (const layer of Object.values(plan.layers)) layer.survival.fill(1 - 0.85 * strength);
  plan.ratingShift.capital_profesional = -0.5 * strength * random.random();
  return { subjects: [external.id] };
}
