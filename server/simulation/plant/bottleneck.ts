import type { Random } from '../../analysis/random.ts';
import { eachPair } from '../network-plan.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * Two halves that touch only through one school. Each tie between the halves that does not pass through that school
 * goes with probability s, in every content layer; the school has 4^s times the odds of ties with everybody.
 */
export function plantBottleneck(plan: NetworkPlan, random: Random): Planted {
  const { strength } = plan.recipe;
  const between = random.integer(plan.members.length);
  const blockOf = (i: number) => plan.members[i]!.block;
  eachPair(plan, (from, to, place) => {
    const throughIt = from === between || to === between;
    for (const layer of Object.values(plan.layers)) {
      if (throughIt) layer.logOdds[place]! += strength * Math.log(4);
      else if (blockOf(from) !== blockOf(to)) layer.survival[place] = 1 - strength;
    }
  });
  return { subjects: [plan.members[between]!.id] };
}
