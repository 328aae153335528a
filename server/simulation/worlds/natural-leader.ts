import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import type { World } from './world.ts';

/** One school that all respect: it has 6 to 20 times the odds of a tie, most name it as leading, and it coordinates. */
export const naturalLeader: World = {
  id: 'natural-leader',
  name: { es: 'Una conducción natural', en: 'One natural leader' },
  draw: (options, chance) => {
    const leader = chance.fork('leader').integer(options.n);
    const strength = Math.log(chance.fork('strength').factor(6, 20));
    const uneven = unevenMembers(options, chance.fork('members'));
    return draftOf(options, chance, {
      tie: tiesByWeight(options, (i, j) => uneven(i, j) + (i === leader || j === leader ? strength : 0)),
      following: (_, named) => (named === leader ? strength : 0),
      heads: [leader],
    });
  },
};
