import { labelParts } from '../graph/label-parts.ts';
import { numberParts, type Parts } from '../graph/parts.ts';
import type { WeightedNetwork } from './weighted-network.ts';

/** Makes of each group as many groups as it has connected parts, which never lowers modularity. O(n + m). */
export function splitUnconnected(network: WeightedNetwork, groupOf: Int32Array): Parts {
  const { n, offset, neighbour, weight } = network;
  return numberParts(
    labelParts(n, (here, visit) => {
      for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
        const there = neighbour[entry]!;
        if (weight[entry] !== 0 && groupOf[there] === groupOf[here]) visit(there);
      }
    }),
  );
}
