import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import type { World } from './world.ts';

/**
 * Members differ in how much they take part and in how much they are sought, with deviation σ, and in nothing else.
 *
 * Source  Holland & Leinhardt 1981, doi:10.1080/01621459.1981.10477598
 */
export const unevenTies: World = {
  id: 'uneven',
  name: { es: 'Escuelas desiguales', en: 'Uneven members' },
  draw: (options, chance) =>
    draftOf(options, chance, { tie: tiesByWeight(options, unevenMembers(options, chance.fork('members'))) }),
};
