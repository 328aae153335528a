import { draftOf, tiesByWeight, unevenMembers } from './draft.ts';
import type { World } from './world.ts';

/**
 * A core of a third of the members works closely together; the others work with the core and little with each other.
 * Odds inside the core, 4 to 12 times those between core and periphery, and these as many times those at the edge.
 *
 * Source  Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2
 */
export const corePeriphery: World = {
  id: 'core-periphery',
  name: { es: 'Centro y periferia', en: 'Core and periphery' },
  draw: (options, chance) => {
    const { n } = options;
    const members = chance.fork('core').shuffled(Array.from({ length: n }, (_, i) => i));
    const core = new Set(members.slice(0, Math.max(2, Math.round(n / 3))));
    const step = Math.log(chance.fork('step').factor(4, 12)) / 2;
    const uneven = unevenMembers(options, chance.fork('members'));
    const inCore = (i: number) => (core.has(i) ? step : 0);
    return draftOf(options, chance, {
      tie: tiesByWeight(options, (i, j) => uneven(i, j) + 2 * (inCore(i) + inCore(j))),
      following: (_, named) => 2 * inCore(named),
      heads: [members[0]!],
    });
  },
};
