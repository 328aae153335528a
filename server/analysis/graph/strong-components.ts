import { outNeighbours } from './neighbours.ts';
import { oncePerGraph } from './once-per-graph.ts';
import { numberParts } from './parts.ts';

/**
 * Parts within which everybody reaches everybody along the directions of ties; the weak components of an undirected
 * graph. Kept with the graph.
 *
 * Source  Tarjan 1972, doi:10.1137/0201010, with a stack of its own so that long chains cannot overflow the call stack
 * Cost    O(n + m)
 */
export const strongComponents = oncePerGraph((graph) => {
  const n = graph.actors.length;
  const { offset, neighbour } = outNeighbours(graph);
  const visited = new Int32Array(n).fill(-1);
  const lowest = new Int32Array(n);
  const label = new Int32Array(n).fill(-1);
  const open = new Int32Array(n);
  const trail = new Int32Array(n);
  const nextEntry = offset.slice(0, n);
  let opened = 0;
  let clock = 0;

  const enter = (position: number) => {
    visited[position] = lowest[position] = clock++;
    open[opened++] = position;
  };
  const close = (root: number) => {
    let member: number;
    do {
      member = open[--opened]!;
      label[member] = root;
    } while (member !== root);
  };

  for (let start = 0; start < n; start++) {
    if (visited[start]! >= 0) continue;
    let depth = 0;
    trail[0] = start;
    enter(start);
    while (depth >= 0) {
      const here = trail[depth]!;
      if (nextEntry[here]! < offset[here + 1]!) {
        const there = neighbour[nextEntry[here]!++]!;
        if (visited[there]! < 0) {
          enter(there);
          trail[++depth] = there;
        } else if (label[there]! < 0) lowest[here] = Math.min(lowest[here]!, visited[there]!);
        continue;
      }
      if (lowest[here] === visited[here]) close(here);
      depth--;
      if (depth >= 0) lowest[trail[depth]!] = Math.min(lowest[trail[depth]!]!, lowest[here]!);
    }
  }
  return numberParts(label);
});
