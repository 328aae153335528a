import { cuts } from './cuts.ts';
import { oncePerGraph } from './once-per-graph.ts';
import { weakComponents } from './weak-components.ts';

/**
 * For each actor the ordered pairs of others that remain connected, directions ignored, when it leaves: from the sizes
 * of the pieces that each cut actor separates. Kept with the graph.
 *
 * Cost  O(n + m)
 */
export const connectedWithout = oncePerGraph((graph) => {
  const { of, sizes } = weakComponents(graph);
  const { cutOff, cutPairs } = cuts(graph);
  const connected = sizes.reduce((pairs, size) => pairs + size * (size - 1), 0);
  return Float64Array.from(of, (part, position) => {
    const size = sizes[part]!;
    const rest = size - 1 - cutOff[position]!;
    return connected - size * (size - 1) + cutPairs[position]! + rest * (rest - 1);
  });
});
