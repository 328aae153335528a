import { undirectedNeighbours } from '../neighbours.ts';
import { oncePerGraph } from '../once-per-graph.ts';
import { numberParts } from './parts.ts';

/** Parts within which everybody is connected when directions are ignored. O(n + m), kept with the graph. */
export const weakComponents = oncePerGraph((graph) => {
  const n = graph.actors.length;
  const { offset, neighbour } = undirectedNeighbours(graph);
  const label = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    if (label[start]! >= 0) continue;
    label[start] = start;
    queue[0] = start;
    let end = 1;
    for (let at = 0; at < end; at++) {
      for (let entry = offset[queue[at]!]!; entry < offset[queue[at]! + 1]!; entry++) {
        const there = neighbour[entry]!;
        if (label[there]! >= 0) continue;
        label[there] = start;
        queue[end++] = there;
      }
    }
  }
  return numberParts(label);
});
