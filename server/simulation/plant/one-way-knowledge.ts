import type { Random } from '../../analysis/random.ts';
import { eachPair } from '../network-plan.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * Some give what they know and the others only take. About two members in five are givers; strength s adds 2 s to
 * the log-odds that a giver gives to a taker and takes 3 s from those that a taker gives to a giver, at the same density,
 * and lowers the extra log-odds of a returned tie by 3 s.
 */
export function plantOneWayKnowledge(plan: NetworkPlan, random: Random): Planted {
  const { strength } = plan.recipe;
  const places = plan.members.map((_, i) => i);
  const givers = new Set(random.sample(places, Math.max(1, Math.round(0.4 * places.length))));
  const { knowledge } = plan.layers;
  knowledge.reciprocity -= 3 * strength;
  eachPair(plan, (from, to, place) => {
    if (givers.has(from) && !givers.has(to)) knowledge.logOdds[place]! += 2 * strength;
    if (!givers.has(from) && givers.has(to)) knowledge.logOdds[place]! -= 3 * strength;
  });
  plan.ratingShift.conocimiento = -0.6 * strength;
  return { subjects: [] };
}
