import type { WorstLoss } from '../../../contract/what-if.ts';
import { undirectedNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { ShortestPaths } from '../graph/shortest-paths.ts';
import { fragmentationOf, hopDistances, totalNearness } from './hop-distances.ts';

/** Steps over ties that the search may take: about a second. */
const defaultBudget = 200_000_000;

/**
 * The member whose leaving would part the others most: greatest distance-weighted fragmentation among those who
 * stay, directions ignored. Members with most neighbours are tried first when not all can be.
 *
 * Source     Borgatti 2006, doi:10.1007/s10588-006-7084-x (key player, KPP-NEG with one player)
 * Returns    `null` for fewer than three actors
 * Cost       O(nm) a member; at most `budget` steps in all
 */
export function worstLoss(graph: NetworkGraph, budget = defaultBudget): WorstLoss | null {
  const n = graph.actors.length;
  if (n < 3) return null;
  const rows = undirectedNeighbours(graph);
  const { offset, neighbour } = rows;
  const paths = new ShortestPaths(rows, null);
  const degree = (position: number) => offset[position + 1]! - offset[position]!;
  const order = Array.from({ length: n }, (_, position) => position).sort(
    (a, b) => degree(b) - degree(a) || a - b,
  );
  const searched = Math.min(n, Math.max(1, Math.floor(budget / (n * (n + neighbour.length)))));
  let worst: { position: number; after: number } | null = null;
  for (const position of order.slice(0, searched)) {
    const after = fragmentationOf(nearnessWithout(paths, n, position), n - 1);
    if (worst === null || after > worst.after + 1e-12) worst = { position, after };
  }
  if (worst === null) return null;
  const before = fragmentationOf(totalNearness(hopDistances(graph), n), n);
  return { actor: graph.actors[worst.position]!, before, after: worst.after, searched, of: n };
}

/** Nearness of all pairs of those who stay. */
function nearnessWithout(paths: ShortestPaths, n: number, gone: number): number {
  const without = [gone];
  let sum = 0;
  for (let source = 0; source < n; source += 1) {
    if (source === gone) continue;
    paths.from(source, without);
    for (let at = 1; at < paths.reached; at += 1) {
      const reached = paths.order[at]!;
      if (reached > source) sum += 1 / paths.length[reached]!;
    }
  }
  return sum;
}
