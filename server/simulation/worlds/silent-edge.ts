import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import type { World } from './world.ts';

/**
 * Those with the fewest ties do not answer. Where all were to answer, one in ten does not.
 *
 * Source  Huisman & Krause 2017, on imputation of missing network data (missing not at random)
 */
export const silentEdge: World = {
  id: 'silent-edge',
  name: { es: 'Calla quien menos vínculos tiene', en: 'The least tied are silent' },
  draw: (options, chance) =>
    draftOf({ ...options, response: Math.min(options.response, 0.9) }, chance, {
      tie: tiesByWeight(
        options,
        unevenMembers({ ...options, sigma: Math.max(options.sigma, 0.6) }, chance.fork('members')),
      ),
      silence: 'least-tied',
    }),
};
