import type { Bilingual } from '../../../contract/identifiers.ts';
import type { Chance } from './chance.ts';
import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import { schoolsOf } from './schools.ts';
import type { World, WorldOptions } from './world.ts';

/**
 * Like works with like, for reasons of every day: the odds of a tie inside a group are 1 to 10 times those across, each
 * network with its own, in two or three groups of uneven size. Who leads is a matter of all, a little more of one's own.
 *
 * Source  McPherson, Smith-Lovin & Cook 2001, doi:10.1146/annurev.soc.27.1.415
 */
function alikeBy(id: string, name: Bilingual, recordedAs: Recorded | null): World {
  return { id, name, draw: (options, chance) => drawAlike(options, chance, recordedAs) };
}

/** What of a school says to which group it belongs. */
type Recorded = 'comuna' | 'level' | 'owner' | 'group';

function drawAlike(options: WorldOptions, chance: Chance, recordedAs: Recorded | null) {
  const schools = schoolsOf(options, chance.fork('schools'));
  const groupOf = drawGroups(options.n, chance.fork('groups'));
  if (recordedAs !== null) schools.forEach((school, i) => (school[recordedAs] = groupOf[i]!));
  const preference = Math.log(chance.fork('odds').factor(1, 10));
  const uneven = unevenMembers(options, chance.fork('members'));
  const alike = (i: number, j: number) => (groupOf[i] === groupOf[j] ? preference : 0);
  return draftOf(options, chance, {
    schools,
    tie: tiesByWeight(options, (i, j) => uneven(i, j) + alike(i, j)),
    following: (i, j) => alike(i, j) / 3,
  });
}

function drawGroups(n: number, chance: Chance): number[] {
  const groups = 2 + chance.integer(2);
  const first = 0.3 + 0.3 * chance.random();
  return chance.shuffled(Array.from({ length: n }, (_, i) => (i < first * n ? 0 : 1 + (i % (groups - 1)))));
}

export const alikeByComuna = alikeBy(
  'homophily-comuna',
  { es: 'Afinidad por comuna', en: 'Homophily by comuna' },
  'comuna',
);

export const alikeByLevel = alikeBy(
  'homophily-level',
  { es: 'Afinidad por nivel', en: 'Homophily by level' },
  'level',
);

export const alikeByOwner = alikeBy(
  'homophily-owner',
  { es: 'Afinidad por sostenedor', en: 'Homophily by sostenedor' },
  'owner',
);

export const alikeByDeclaredGroup = alikeBy(
  'homophily-group',
  { es: 'Afinidad por grupo declarado', en: 'Homophily by declared group' },
  'group',
);

/** Old friendships, a shared training college: nothing that a record tells. */
export const alikeUnrecorded = alikeBy(
  'homophily-unrecorded',
  { es: 'Afinidad que nadie registra', en: 'Homophily that nobody records' },
  null,
);
