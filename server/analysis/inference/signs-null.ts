import { signsByKernel } from '../kernels/signs-by-kernel.ts';
import type { Random } from '../random.ts';
import { frustration, mostSigned, type SignedPair } from './frustration.ts';
import { growingTable, tableByKernel, type Table } from './growing-table.ts';
import { actorsOf, keptSigns, movesPerActor } from './kept-signs.ts';

/**
 * Signs null: less than nothing by as many signed pairs as sit wrong in the best split in two, of signs that are shuffled
 * with everybody's tensions kept (kept-signs.ts); those above `cap` are one above it.
 *
 * Reads    at most 20 actors with signs (frustration.ts)
 * Returns  `count` numbers, unsorted
 * Cost     draws × (40·n tries and a search of splits)
 */
export function signsNull(
  n: number,
  pairs: readonly SignedPair[],
  isInside: (a: number, b: number) => boolean,
  cap: number,
  random: Random,
): Table {
  const active = actorsOf(pairs);
  const task = { n, pairs, isInside, active, placed: mostSigned(n, pairs), cap };
  const byKernel = signsByKernel({ ...task, tries: movesPerActor * active.length }, random.state());
  return tableByKernel(byKernel, () => {
    const draw = keptSigns(n, pairs, isInside, random);
    return growingTable(() => -frustration(n, draw(), cap)!.value);
  });
}
