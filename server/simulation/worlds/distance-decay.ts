import { largestOf } from '../../../contract/extremes.ts';
import type { Bilingual } from '../../../contract/identifiers.ts';
import type { Chance } from './chance.ts';
import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import { kilometres, schoolsAt, schoolsOf } from './schools.ts';
import type { World, WorldOptions } from './world.ts';

type Place = { readonly east: number; readonly north: number; readonly comuna: number };

/**
 * Schools work with those they can reach: the odds of a tie fall by distance, to e^−3 to e^−6 of what they are for
 * neighbours over the width of the network. Places are on record, and comunas go with them. Who leads is known all over
 * the network, a little better nearby.
 *
 * Source  Preciado, Snijders, Burk, Stattin & Kerr 2012, Social Networks 34, for the form
 */
function worldOn(id: string, name: Bilingual, places: (n: number, chance: Chance) => Place[]): World {
  return {
    id,
    name,
    draw: (options, chance) => drawOn(options, chance, places(options.n, chance.fork('places'))),
  };
}

function drawOn(options: WorldOptions, chance: Chance, places: readonly Place[]) {
  const schools = schoolsAt(schoolsOf(options, chance.fork('schools')), places);
  const width = largestOf(schools.flatMap((one) => schools.map((other) => kilometres(one, other))));
  const decay = chance.fork('decay').factor(3, 6) / Math.max(1, width);
  const uneven = unevenMembers(options, chance.fork('members'));
  return draftOf(options, chance, {
    schools,
    tie: tiesByWeight(options, (i, j) => uneven(i, j) - decay * kilometres(schools[i]!, schools[j]!)),
    following: (i, j) => -0.2 * decay * kilometres(schools[i]!, schools[j]!),
  });
}

/** One school after another along a valley of 30 to 120 km; a comuna every third of it. */
export const valley = worldOn(
  'valley',
  { es: 'A lo largo de un valle', en: 'Along a valley' },
  (n, chance) => {
    const length = chance.factor(30, 120);
    return Array.from({ length: n }, () => {
      const along = chance.random();
      return { north: length * along, east: chance.normal(0, 1), comuna: Math.floor(3 * along) };
    });
  },
);

/** Two or three towns 15 to 50 km apart, each with its schools and some in the country around it. */
export const towns = worldOn('towns', { es: 'Alrededor de pueblos', en: 'Around towns' }, (n, chance) => {
  const count = 2 + chance.integer(2);
  const apart = chance.factor(15, 50);
  return Array.from({ length: n }, (_, i) => {
    const comuna = i % count;
    const angle = (2 * Math.PI * comuna) / count;
    const spread = chance.happens(0.3) ? apart / 4 : 2;
    return {
      east: (apart / 2) * Math.cos(angle) + chance.normal(0, spread),
      north: (apart / 2) * Math.sin(angle) + chance.normal(0, spread),
      comuna,
    };
  });
});

/** Three to five islands of unequal size in one or two comunas: across the water it takes half a day. */
export const islands = worldOn('islands', { es: 'En islas', en: 'On islands' }, (n, chance) => {
  const count = 3 + chance.integer(3);
  const homes = Array.from({ length: count }, () => ({
    east: chance.normal(0, 20),
    north: chance.normal(0, 20),
    comuna: chance.integer(2),
  }));
  return Array.from({ length: n }, () => {
    // The first island has most schools.
    const home = homes[Math.floor(count * Math.pow(chance.random(), 1.5))]!;
    return { ...home, east: home.east + chance.normal(0, 2), north: home.north + chance.normal(0, 2) };
  });
});
