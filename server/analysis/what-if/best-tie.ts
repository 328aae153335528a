import type { BestTie, BestTieBetween } from '../../../contract/what-if.ts';
import { undirectedNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { fragmentationOf, hopDistances, totalNearness, unreachable } from './hop-distances.ts';

/** Pair-by-pair steps that the search may take: about a second. Networks are searched whole; territories in part. */
const defaultBudget = 400_000_000;

/** Which pairs are looked at, and how many. */
export type BestTieChoice = {
  /** Pair-by-pair steps that the search may take. */
  budget?: number;
  between?: BestTieBetween;
  /** Ids of actors of whom the tie must touch one; empty: any. */
  of?: readonly string[];
};

/**
 * The one tie that would bring the actors nearest to each other: least distance-weighted fragmentation afterwards,
 * directions ignored. Ties between the same two parts differ little, so a search that can't look at every pair
 * tries first the pairs whose ends are most central in their parts, and says how many it looked at.
 *
 *   with {u,v} added   d'(a,b) = min(d(a,b), d(a,u) + 1 + d(v,b), d(a,v) + 1 + d(u,b))
 *
 * Source     the update of all distances by one edge: Even and Gazit 1985, Methods of Operations Research 49
 * Returns    `null` when every pair that may be joined is tied already, or there is no such pair
 * Cost       O(n²) a pair after O(nm); at most `budget` steps in all
 */
export function bestTie(
  graph: NetworkGraph,
  { budget = defaultBudget, between = 'anybody', of = [] }: BestTieChoice = {},
): BestTie | null {
  const n = graph.actors.length;
  const distance = hopDistances(graph);
  const candidates = untiedPairs(graph, distance, mayJoin(graph, between, of));
  const searched = Math.min(candidates.length, Math.max(1, Math.floor(budget / Math.max(1, n * n))));
  const before = totalNearness(distance, n);
  let best: { u: number; v: number; nearness: number } | null = null;
  for (const [u, v] of candidates.slice(0, searched)) {
    const nearness = nearnessWith(distance, n, u, v);
    if (best === null || nearness > best.nearness + 1e-12) best = { u, v, nearness };
  }
  if (best === null) return null;
  return {
    from: graph.actors[best.u]!,
    to: graph.actors[best.v]!,
    before: fragmentationOf(before, n),
    after: fragmentationOf(best.nearness, n),
    searched,
    of: candidates.length,
  };
}

type PairTest = (u: number, v: number) => boolean;

function mayJoin(graph: NetworkGraph, between: BestTieBetween, of: readonly string[]): PairTest {
  const wanted = new Set(of);
  const isWanted = graph.actors.map((id) => wanted.size === 0 || wanted.has(id));
  const mayBe = graph.actors.map(
    (_, position) =>
      between === 'anybody' ||
      (graph.attributes['kind']?.[position] === 'school' && graph.responded[position] !== false),
  );
  return (u, v) => mayBe[u]! && mayBe[v]! && (isWanted[u]! || isWanted[v]!);
}

/** Pairs without a tie, those with the most central ends first. */
function untiedPairs(graph: NetworkGraph, distance: Int32Array, mayBeJoined: PairTest): [number, number][] {
  const n = graph.actors.length;
  const { offset, neighbour } = undirectedNeighbours(graph);
  const near = harmonicOf(distance, n);
  const pairs: [number, number][] = [];
  const tied = new Int32Array(n).fill(-1);
  for (let u = 0; u < n; u += 1) {
    for (let entry = offset[u]!; entry < offset[u + 1]!; entry += 1) tied[neighbour[entry]!] = u;
    for (let v = u + 1; v < n; v += 1) if (tied[v] !== u && mayBeJoined(u, v)) pairs.push([u, v]);
  }
  const apart = ([u, v]: [number, number]) => (distance[u * n + v] === unreachable ? 1 : 0);
  return pairs.sort(
    (a, b) =>
      apart(b) - apart(a) ||
      near[b[0]]! + near[b[1]]! - (near[a[0]]! + near[a[1]]!) ||
      a[0] - b[0] ||
      a[1] - b[1],
  );
}

function harmonicOf(distance: Int32Array, n: number): Float64Array {
  const near = new Float64Array(n);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < n; b += 1) {
      const hops = distance[a * n + b]!;
      if (a !== b && hops < unreachable) near[a]! += 1 / hops;
    }
  }
  return near;
}

function nearnessWith(distance: Int32Array, n: number, u: number, v: number): number {
  let sum = 0;
  for (let a = 0; a < n; a += 1) {
    const toU = distance[a * n + u]! + 1;
    const toV = distance[a * n + v]! + 1;
    for (let b = a + 1; b < n; b += 1) {
      const hops = Math.min(distance[a * n + b]!, toU + distance[v * n + b]!, toV + distance[u * n + b]!);
      if (hops < unreachable) sum += 1 / hops;
    }
  }
  return sum;
}
