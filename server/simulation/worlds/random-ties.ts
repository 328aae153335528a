import { draftOf, tiesByWeight } from './draft.ts';
import type { World } from './world.ts';

/**
 * Every pair is tied with the same chance, and nobody is anybody's friend twice: no differences, no returned favours.
 *
 * Source  Gilbert 1959, doi:10.1214/aoms/1177706098
 */
export const randomTies: World = {
  id: 'random',
  name: { es: 'Al azar', en: 'Random' },
  draw: (options, chance) => draftOf(options, chance, { tie: tiesByWeight(options, () => 0, 0) }),
};
