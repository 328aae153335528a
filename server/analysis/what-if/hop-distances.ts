import { undirectedNeighbours } from '../neighbours.ts';
import type { NetworkGraph } from '../network-graph.ts';

/** Marks a pair without a path. Two of them and one still fit 32 bits. */
export const unreachable = 1_000_000;

/** Distances in hops between all pairs, directions ignored, as n rows of n. O(nm) time, 4n² bytes. */
export function hopDistances(graph: NetworkGraph): Int32Array {
  const n = graph.actors.length;
  const { offset, neighbour } = undirectedNeighbours(graph);
  const distance = new Int32Array(n * n).fill(unreachable);
  const queue = new Int32Array(n);
  for (let source = 0; source < n; source += 1) {
    const row = source * n;
    distance[row + source] = 0;
    queue[0] = source;
    for (let head = 0, tail = 1; head < tail; head += 1) {
      const at = queue[head]!;
      for (let entry = offset[at]!; entry < offset[at + 1]!; entry += 1) {
        const next = neighbour[entry]!;
        if (distance[row + next] !== unreachable) continue;
        distance[row + next] = distance[row + at]! + 1;
        queue[tail] = next;
        tail += 1;
      }
    }
  }
  return distance;
}

/** Nearness of all pairs: the sum of 1/distance over unordered pairs that reach each other. */
export function totalNearness(distance: Int32Array, n: number): number {
  let sum = 0;
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      const hops = distance[a * n + b]!;
      if (hops < unreachable) sum += 1 / hops;
    }
  }
  return sum;
}

/** Distance-weighted fragmentation from nearness: 1 − mean of 1/distance over pairs; 0 for fewer than two actors. */
export const fragmentationOf = (nearness: number, n: number): number =>
  n < 2 ? 0 : 1 - (2 * nearness) / (n * (n - 1));
