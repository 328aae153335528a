import { eachPair } from '../network-plan.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * The network splits into two blocks with little between them. Strength s multiplies the odds of a tie inside a
 * block against across by 16^s on top of what an ordinary network has, at the same density, and raises the chance of
 * tension across blocks to .05 + .1 s. Blocks are halves; an attribute shows them in three networks of four.
 */
export function plantInternalCompetition(plan: NetworkPlan): Planted {
  const { strength } = plan.recipe;
  const blockOf = (i: number) => plan.members[i]!.block;
  eachPair(plan, (from, to, place) => {
    const together = blockOf(from) === blockOf(to);
    for (const layer of Object.values(plan.layers))
      if (together) layer.logOdds[place]! += strength * Math.log(16);
    if (!together) plan.tension[place] = 0.05 + 0.1 * strength;
  });
  plan.ratingShift.colaboracion = -0.6 * strength;
  const side = (block: number) =>
    plan.members
      .filter((member) => member.block === block)
      .map((member) => member.id)
      .sort();
  return { subjects: [], sides: [side(0), side(1)] };
}
