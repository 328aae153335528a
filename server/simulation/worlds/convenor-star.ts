import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import type { World } from './world.ts';

/** A young network: nearly all that happens goes through the school that convenes it, and so it should be at first. */
export const convenorStar: World = {
  id: 'convenor-star',
  name: { es: 'Todo pasa por quien convoca', en: 'The convenor is the star' },
  draw: (options, chance) => {
    const convenor = chance.fork('convenor').integer(options.n);
    const uneven = unevenMembers(options, chance.fork('members'));
    // The star itself takes about 2/n of the pairs: so sparse is what is left.
    const density = Math.min(0.9, options.density * 0.4 + 1.6 / options.n);
    return draftOf(options, chance, {
      tie: tiesByWeight(
        { ...options, density },
        (i, j) => uneven(i, j) + (i === convenor || j === convenor ? 5 : 0),
      ),
      following: (_, named) => (named === convenor ? 3 : 0),
      heads: [convenor],
    });
  },
};
