import { draftOf } from './draft.ts';
import type { Chance } from './chance.ts';
import type { World } from './world.ts';

/**
 * Members came one after another and tied themselves to those who already had most ties; the order of arrival is one for
 * all layers. A tie goes from the newcomer to the one sought, and is returned in two cases of five.
 *
 * Source  Barabási & Albert 1999, doi:10.1126/science.286.5439.509
 */
export const preferentialAttachment: World = {
  id: 'preferential-attachment',
  name: { es: 'Quien tiene más recibe más', en: 'Preferential attachment' },
  draw: (options, chance) => {
    const { n, density } = options;
    const order = chance.fork('order').shuffled(Array.from({ length: n }, (_, i) => i));
    return draftOf(options, chance, { tie: (_, own) => grown(order, density * n * (n - 1), own) });
  },
};

function grown(order: readonly number[], arcs: number, chance: Chance): Uint8Array {
  const n = order.length;
  const ties = new Uint8Array(n * n);
  const degree = new Float64Array(n).fill(1);
  // Two in five are returned: so many pairs make the arcs asked for.
  const each = arcs / 1.4 / n;
  for (let arrived = 1; arrived < n; arrived++) {
    const member = order[arrived]!;
    const wanted = Math.floor(each) + (chance.happens(each % 1) ? 1 : 0);
    for (const other of sought(order.slice(0, arrived), degree, Math.max(1, wanted), chance)) {
      ties[member * n + other] = 1;
      if (chance.happens(0.4)) ties[other * n + member] = 1;
      degree[member]!++;
      degree[other]!++;
    }
  }
  return ties;
}

const sought = (present: readonly number[], degree: Float64Array, count: number, chance: Chance) =>
  present
    .map((other) => ({ other, key: Math.log(degree[other]!) + chance.gumbel() }))
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ other }) => other);
