import type { Chance } from '../chance.ts';
import { tieLayers } from '../world.ts';
import type { Draft, TieLayer, Truth } from '../world.ts';
import { membersOf, type Plant, type PlantInto } from './plant.ts';
import { moveInside } from './two-sides.ts';

/**
 * Two leaders and their camps, the smaller at least two fifths of the others. Strength s: a member names its own leader
 * as leading with chance .9 s and loses the rival from its names with chance s; it is tied to its own leader with chance
 * .6 s in each layer of collaboration, and its ties to the rival go with chance .7 s; odds inside a camp are e^s times
 * those across; the leaders share no tie with chance s, report tension with each other with .6 s, and members with the
 * rival with .25 s.
 */
export const plantPowerStruggle: PlantInto = (draft, plant, chance) => {
  const [first, second] = leadersOf(draft, chance);
  const followers = chance.shuffled(membersOf(draft).filter((i) => i !== first && i !== second));
  const smaller = Math.ceil(0.4 * followers.length);
  const ofFirst = smaller + chance.integer(Math.max(0, followers.length - 2 * smaller) + 1);
  const side = membersOf(draft).map(() => 0);
  followers.slice(ofFirst).forEach((i) => (side[i] = 1));
  side[second] = 1;
  draft.chosen.add(first).add(second);
  for (const truth of draft.waves) split(truth, side, [first, second], plant, chance);
  return { pattern: plant.pattern, subjects: [first, second].map((i) => draft.schools[i]!.id) };
};

/** The two whom most name as leading, so that nobody else leads above them. */
function leadersOf({ options: { n }, waves }: Draft, chance: Chance): [number, number] {
  const names = waves.at(-1)!.leadership;
  const named = Array.from({ length: n }, (_, j) => {
    let by = chance.random();
    for (let i = 0; i < n; i++) by += names[i * n + j]!;
    return { j, by };
  });
  const [first, second] = named.sort((a, b) => b.by - a.by);
  return [first!.j, second!.j];
}

function split(
  truth: Truth,
  side: readonly number[],
  leaders: readonly [number, number],
  { strength: s, layer: only }: Plant,
  chance: Chance,
): void {
  const n = side.length;
  for (const layer of only === undefined ? tieLayers : [only]) {
    moveInside(truth, layer, side, Math.exp(s), chance);
    for (let i = 0; i < n; i++)
      followIn(truth, layer, i, [leaders[side[i]!]!, leaders[1 - side[i]!]!], s, chance);
  }
  for (let i = 0; i < n; i++) {
    const [own, rival] = [leaders[side[i]!]!, leaders[1 - side[i]!]!];
    if (i !== own && chance.happens(0.9 * s)) truth.leadership[i * n + own] = 1;
    if (i !== rival && chance.happens(s)) truth.leadership[i * n + rival] = 0;
    if (i !== rival && chance.happens((i === own ? 0.6 : 0.25) * s)) truth.tension[i * n + rival] = 1;
  }
}

/** Knowledge comes from the leader; in joint work and trust the member turns to it. */
function followIn(
  truth: Truth,
  layer: TieLayer,
  member: number,
  [own, rival]: readonly [number, number],
  s: number,
  chance: Chance,
): void {
  const n = Math.sqrt(truth[layer].length);
  const set = (leader: number, tie: 0 | 1) => {
    const [there, back] = [member * n + leader, leader * n + member];
    if (layer !== 'knowledge') truth[layer][there] = tie;
    if (layer !== 'trust') truth[layer][back] = tie;
    if (tie === 0) truth[layer][there] = truth[layer][back] = 0;
  };
  if (member === own) {
    if (chance.happens(s)) set(rival, 0);
    return;
  }
  if (chance.happens(0.6 * s)) set(own, 1);
  if (chance.happens(0.7 * s)) set(rival, 0);
}
