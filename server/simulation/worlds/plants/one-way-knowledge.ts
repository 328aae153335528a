import type { Chance } from '../chance.ts';
import { membersOf, type PlantInto } from './plant.ts';

/**
 * Two members in five give and the others take. Strength s: a pair that gives both ways gives one way only with chance s,
 * from giver to taker where it is one of each; a taker's gift to a giver turns round with chance .9 s. What is lost comes
 * back as gifts of givers to takers, so that the density stays.
 */
export const plantOneWayKnowledge: PlantInto = (draft, { pattern, strength }, chance) => {
  const { n } = draft.options;
  const members = chance.shuffled(membersOf(draft));
  const givers = new Set(members.slice(0, Math.max(1, Math.round(0.4 * n))));
  const gives = membersOf(draft).map((i) => givers.has(i));
  for (const { knowledge } of draft.waves) makeOneWay(knowledge, gives, strength, chance);
  return { pattern, subjects: [] };
};

function makeOneWay(ties: Uint8Array, gives: readonly boolean[], strength: number, chance: Chance): void {
  const n = gives.length;
  let lost = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const [there, back] = [i * n + j, j * n + i];
      const against = gives[i] === gives[j] ? (chance.happens(0.5) ? there : back) : gives[i] ? back : there;
      if (ties[there] === 1 && ties[back] === 1) {
        if (!chance.happens(strength)) continue;
        ties[against] = 0;
        lost++;
      } else if (gives[i] !== gives[j] && ties[against] === 1 && chance.happens(0.9 * strength)) {
        ties[against] = 0;
        ties[against === there ? back : there] = 1;
      }
    }
  const free = chance.shuffled(Array.from({ length: n * n }, (_, at) => at)).filter((at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return gives[i] && !gives[j] && ties[at] === 0 && ties[j * n + i] === 0;
  });
  for (const at of free.slice(0, lost)) ties[at] = 1;
}
