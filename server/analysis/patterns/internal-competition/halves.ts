import { againstTable } from '../../inference/monte-carlo.ts';
import { twoPartNull } from '../../inference/two-part-null.ts';
import { bestTwoParts, type TwoParts } from '../../inference/two-parts.ts';
import type { Settings } from '../settings.ts';

/** The best split in two, and the members that its places stand for. */
export type Halves = TwoParts & {
  readonly p: number;
  readonly attainable: number;
  readonly members: readonly number[];
};

/**
 * Null with fewer than four members, or where no split in two is admissible.
 *
 * @param members positions of those that answered, and by their place here the neighbours of each
 */
export function splitInTwo(
  members: readonly number[],
  neighbours: readonly (readonly number[])[],
  ties: number,
  { omega, draws }: Settings,
): Halves | null {
  const best = bestTwoParts(neighbours);
  if (!best || neighbours.length < 4) return null;
  const table = (count: number) => twoPartNull(neighbours.length, ties, omega, count);
  const { p, attainable } = againstTable(best.modularity, table, draws);
  return { ...best, p, attainable, members };
}
