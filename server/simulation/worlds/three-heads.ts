import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import type { World } from './world.ts';

/**
 * Two or three heads coordinate together, by agreement, and everybody knows. In half of the networks each member names one of them, say that of
 * its comuna, else some of them. On
 * the record all hold the office, or one, or nobody.
 *
 * Source  Spillane 2006, "Distributed leadership", on leadership that is shared by design
 */
export const threeHeads: World = {
  id: 'three-heads',
  name: { es: 'Conducción compartida', en: 'Several heads' },
  draw: (options, chance) => {
    const own = chance.fork('heads');
    const members = own.shuffled(Array.from({ length: options.n }, (_, i) => i));
    const heads = members.slice(0, own.pick([2, 3, 3]));
    const uneven = unevenMembers(options, chance.fork('members'));
    const head = (i: number) => (heads.includes(i) ? 1.2 : 0);
    return draftOf(options, chance, {
      tie: tiesByWeight(options, (i, j) => uneven(i, j) + head(i) + head(j)),
      following: (_, named) => 2 * head(named),
      heads,
      headsNamed: own.pick(['one', 'some']),
      declared: own.pick([heads, heads.slice(0, 1), []]),
    });
  },
};
