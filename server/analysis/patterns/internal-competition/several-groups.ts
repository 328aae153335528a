import { againstTable } from '../../inference/monte-carlo.ts';
import { simes } from '../../inference/simes.ts';
import { twoPartNull } from '../../inference/two-part-null.ts';
import { bestTwoParts } from '../../inference/two-parts.ts';
import type { Settings } from '../settings.ts';
import type { Halves } from './halves.ts';

/**
 * Whether the two halves fall apart themselves: friends of friends are friends, so that a network of small circles
 * always has a good split in two, without being divided in two. Each half is split again and held against ordinary
 * networks of its ties; Simes of the two.
 *
 * @param tied whether two members are tied, by position (n × n)
 */
export function areSeveralGroups(
  { members, part }: Halves,
  tied: Uint8Array,
  n: number,
  { omega, draws, alpha }: Settings,
): boolean {
  const ps = [0, 1].map((side) => {
    const own = members.filter((_, at) => part[at] === side);
    const neighbours = own.map((i) => own.flatMap((j, at) => (tied[i * n + j] ? [at] : [])));
    const ties = neighbours.reduce((sum, list) => sum + list.length, 0) / 2;
    const best = own.length < 4 ? null : bestTwoParts(neighbours);
    if (best === null) return 1;
    const table = (count: number) => twoPartNull(own.length, ties, omega, count);
    // Yes or no: nothing hangs on how small it is.
    return againstTable(best.modularity, table, { ...draws, refineAt: 0 }).p;
  });
  return simes(ps) <= alpha;
}
