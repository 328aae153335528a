import type { Random } from '../../analysis/random.ts';
import { cell, eachPair } from '../network-plan.ts';
import type { NetworkPlan, Planted } from '../network-plan.ts';

/**
 * Two leaders contend and the members take sides. The leaders are the two most popular schools; sides are drawn by
 * lot, the smaller at least two fifths of the other members, and follow no attribute. At strength 1 nine first names
 * in ten that a member gives as leading go to the leader of its side, none to the rival, and the leaders do not name
 * each other; less in proportion below 1. Ties inside a side have e^s times the odds; the leaders share a tie of a
 * content layer with probability 1 − s of what it would be; they report tension with each other with probability
 * .6 s, members with the rival leader with .25 s.
 */
export function plantPowerStruggle(plan: NetworkPlan, random: Random): Planted {
  const { strength } = plan.recipe;
  const order = plan.members
    .map((_, i) => i)
    .sort((a, b) => plan.members[b]!.popularity - plan.members[a]!.popularity);
  const [first, second] = order as [number, number];
  const followers = random.shuffle(order.slice(2));
  const smaller = Math.ceil(0.4 * followers.length);
  const firstSide = smaller + random.integer(Math.max(0, followers.length - 2 * smaller) + 1);
  const side = new Map<number, 0 | 1>(followers.map((i, place) => [i, place < firstSide ? 0 : 1]));
  side.set(first, 0).set(second, 1);
  const leaderOf = (member: number) => (side.get(member) === 0 ? first : second);

  eachPair(plan, (from, to, place) => {
    const together = side.get(from) === side.get(to);
    for (const layer of Object.values(plan.layers)) if (together) layer.logOdds[place]! += strength;
    if (!together && to === leaderOf(to)) plan.tension[place] = Math.max(0.02, 0.25 * strength);
  });
  plan.members.forEach((_, voter) => follow(plan, voter, leaderOf(voter), [first, second], strength));

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

/** Moves the preference of a voter, by `strength`, to nine first names in ten for its own leader and none for the rival. */
function follow(
  plan: NetworkPlan,
  voter: number,
  own: number,
  leaders: readonly [number, number],
  strength: number,
): void {
  const { preference } = plan.leadership;
  const rest = plan.members
    .map((_, named) => named)
    .filter((named) => named !== voter && !leaders.includes(named))
    .reduce((sum, named) => sum + Math.exp(preference[cell(plan, voter, named)]!), 0);
  for (const leader of leaders) {
    const place = cell(plan, voter, leader);
    const wanted = leader === own ? Math.log(9 * Math.max(rest, 1e-9)) : Math.log(Math.max(rest, 1e-9)) - 7;
    preference[place]! += strength * (wanted - preference[place]!);
  }
}
