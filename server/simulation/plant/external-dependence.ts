import type { Random } from '../../analysis/random.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * The schools hang together through an outside adviser. Strength s: the first adviser works with each school with
 * probability .3 + .65 s and is then named with probability .5 + .45 s; of the ties among the schools so many stay that at
 * strength 1 a school has about one left, at any size and density, and proportionally more below. The contract lasts
 * as long as the recipe says the pattern does; when it ends, the schools are left with the few ties of their own.
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
  const kept = Math.min(1, 1 / expectedTies(plan));
  for (const layer of Object.values(plan.layers)) layer.survival.fill(1 - strength * (1 - kept));
  plan.ratingShift.capital_profesional = -0.5 * strength * random.random();
  return { subjects: [external.id] };
}

/** Ties of a school with the others, all content layers together; a symmetric tie counts once, others in each direction. */
function expectedTies(plan: NetworkPlan): number {
  const others = plan.members.length - 1;
  return Object.values(plan.layers).reduce(
    (sum, layer) => sum + others * layer.density * (layer.symmetric ? 1 : 2),
    0,
  );
}
