import type { Random } from '../../analysis/random.ts';
import { cell, eachPair } from '../network-plan.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * Two leaders contend and the members take sides. Strength s: a member names the leader of its own side with a
 * weight e^{1 + 3s} times that of an ordinary member and the rival with e^{−2s}; ties inside a side have e^{s} times
 * the odds; the leaders share no tie of any content layer with probability s; the leaders report tension with each
 * other with probability .6 s, members with the rival leader with probability .25 s. Sides are drawn by lot, the smaller at
 * least a third of the members without the leaders; they follow no attribute.
 */
export function plantPowerStruggle(plan: NetworkPlan, random: Random): Planted {
  const { strength } = plan.recipe;
  const order = random.shuffle(plan.members.map((_, i) => i));
  const [first, second] = order as [number, number];
  const followers = order.slice(2);
  const smaller = Math.ceil(followers.length / 3);
  const firstSide = smaller + random.integer(Math.max(1, followers.length - 2 * smaller + 1));
  const side = new Map<number, 0 | 1>(followers.map((i, place) => [i, place < firstSide ? 0 : 1]));
  side.set(first, 0).set(second, 1);
  const leaderOf = (member: number) => (side.get(member) === 0 ? first : second);

  eachPair(plan, (from, to, place) => {
    const together = side.get(from) === side.get(to);
    for (const layer of Object.values(plan.layers)) if (together) layer.logOdds[place]! += strength;
    plan.leadership.preference[place]! += followingShift(from, to);
    if (!together && to === leaderOf(to)) plan.tension[place] = Math.max(0.02, 0.25 * strength);
  });
  function followingShift(voter: number, named: number): number {
    if (named !== first && named !== second) return 0;
    return leaderOf(voter) === named ? 1 + 3 * strength : -2 * strength;
  }

  for (const place of [cell(plan, first, second), cell(plan, second, first)]) {
    plan.tension[place] = Math.max(0.02, 0.6 * strength);
    for (const layer of Object.values(plan.layers)) layer.survival[place] = 1 - strength;
  }
  plan.ratingShift.confianza = -0.8 * strength;
  plan.ratingShift.liderazgo = -0.6 * strength;
  const ids = (wanted: 0 | 1) =>
    [...side]
      .filter(([, at]) => at === wanted)
      .map(([i]) => plan.members[i]!.id)
      .sort();
  const leaders: [string, string] = [plan.members[first]!.id, plan.members[second]!.id];
  return { subjects: [...leaders].sort(), leaders, sides: [ids(0), ids(1)] };
}
