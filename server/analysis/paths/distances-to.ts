import type { Neighbours } from '../neighbours.ts';
import { CostQueue } from './cost-queue.ts';
import { equalLength } from './shortest-paths.ts';

/**
 * Lengths of the shortest routes from everybody to one actor that avoid some actors: −1 where there is none.
 *
 * @param into ties by the actor that they lead to; @param cost of each tie, `null`: 1
 * Cost  O(n + m) by hops, O((n + m) log n) by costs
 */
export function distancesTo(
  target: number,
  into: Neighbours,
  cost: Float64Array | null,
  avoided: ReadonlySet<number>,
): Float64Array {
  const length = new Float64Array(into.offset.length - 1).fill(-1);
  length[target] = 0;
  if (cost) byCost(target, into, cost, avoided, length);
  else byHops(target, into, avoided, length);
  return length;
}

function byHops(target: number, into: Neighbours, avoided: ReadonlySet<number>, length: Float64Array): void {
  const queue = [target];
  for (const here of queue)
    for (let entry = into.offset[here]!; entry < into.offset[here + 1]!; entry++) {
      const there = into.neighbour[entry]!;
      if (length[there]! >= 0 || avoided.has(there)) continue;
      length[there] = length[here]! + 1;
      queue.push(there);
    }
}

function byCost(
  target: number,
  into: Neighbours,
  cost: Float64Array,
  avoided: ReadonlySet<number>,
  length: Float64Array,
): void {
  const queue = new CostQueue(length.length);
  queue.push(target, 0);
  while (!queue.isEmpty) {
    const reached = queue.nextCost;
    const here = queue.pop();
    if (reached > length[here]!) continue;
    for (let entry = into.offset[here]!; entry < into.offset[here + 1]!; entry++) {
      const there = into.neighbour[entry]!;
      const through = reached + cost[into.tie[entry]!]!;
      const known = length[there]!;
      if (avoided.has(there) || (known >= 0 && through >= known * (1 - equalLength))) continue;
      length[there] = through;
      queue.push(there, through);
    }
  }
}
