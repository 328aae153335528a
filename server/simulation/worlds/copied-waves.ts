import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import type { World } from './world.ts';

/** Who answers each year copies the form of the year before: nineteen pairs in twenty stay as they were. */
export const copiedWaves: World = {
  id: 'copied-waves',
  name: { es: 'Encuestas copiadas del año anterior', en: 'Waves copied from the year before' },
  draw: (options, chance) =>
    draftOf({ ...options, waves: Math.max(2, options.waves) }, chance, {
      tie: tiesByWeight(options, unevenMembers(options, chance.fork('members'))),
      persistence: 0.95,
    }),
};
