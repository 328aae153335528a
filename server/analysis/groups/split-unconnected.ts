import { numberParts, type Parts } from '../components/parts.ts';
import type { WeightedNetwork } from './weighted-network.ts';

/** Makes of each group as many groups as it has connected parts, which never lowers modularity. O(n + m). */
export function splitUnconnected(network: WeightedNetwork, groupOf: Int32Array): Parts {
  const { n, offset, neighbour, weight } = network;
  const label = new Int32Array(n).fill(-1);
  for (let start = 0; start < n; start++) {
    if (label[start]! >= 0) continue;
    label[start] = start;
    const queue = [start];
    for (let here = queue.pop(); here !== undefined; here = queue.pop())
      for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
        const there = neighbour[entry]!;
        if (label[there]! >= 0 || weight[entry] === 0 || groupOf[there] !== groupOf[start]) continue;
        label[there] = start;
        queue.push(there);
      }
  }
  return numberParts(label);
}
