import { groupByPosition } from './group-by-position.ts';
import type { NetworkGraph } from './network-graph.ts';
import { oncePerGraph } from './once-per-graph.ts';

/**
 * Neighbours in compressed sparse rows: those of position p are neighbour[offset[p]…offset[p+1]−1], in ascending
 * order, and `tie` gives the index of the tie in the graph.
 */
export interface Neighbours {
  readonly offset: Int32Array;
  readonly neighbour: Int32Array;
  readonly tie: Int32Array;
}

/** To whom each actor's ties go; all neighbours when the graph is undirected. Built once a graph, O(n + m). */
export const outNeighbours = oncePerGraph((graph) =>
  graph.directed ? rows(graph.actors.length, graph.from, graph.to) : undirectedNeighbours(graph),
);

/** From whom each actor's ties come; all neighbours when the graph is undirected. Built once a graph, O(n + m). */
export const inNeighbours = oncePerGraph((graph) =>
  graph.directed ? rows(graph.actors.length, graph.to, graph.from) : undirectedNeighbours(graph),
);

/** All neighbours, each once: of two mutual ties `tie` names the one that stands first in the graph. O(n + m). */
export const undirectedNeighbours: (graph: NetworkGraph) => Neighbours = oncePerGraph((graph) => {
  const n = graph.actors.length;
  const m = graph.from.length;
  const ends = new Int32Array(2 * m);
  const others = new Int32Array(2 * m);
  ends.set(graph.from);
  ends.set(graph.to, m);
  others.set(graph.to);
  others.set(graph.from, m);
  const both = rows(n, ends, others, m);
  return graph.directed ? withoutRepeats(n, both) : both;
});

/** `ties`: how many ties there are; entry index and index + ties are the two directions of one tie. */
function rows(n: number, ends: Int32Array, others: Int32Array, ties = ends.length): Neighbours {
  const { offset, order } = groupByPosition(n, ends, groupByPosition(n, others).order);
  const neighbour = new Int32Array(order.length);
  // The order is not needed afterwards: it becomes the ties.
  const tie = order;
  for (let at = 0; at < order.length; at++) {
    const index = order[at]!;
    neighbour[at] = others[index]!;
    if (index >= ties) tie[at] = index - ties;
  }
  return { offset, neighbour, tie };
}

function withoutRepeats(n: number, both: Neighbours): Neighbours {
  const offset = new Int32Array(n + 1);
  const neighbour = new Int32Array(both.neighbour.length);
  const tie = new Int32Array(both.neighbour.length);
  let at = 0;
  for (let position = 0; position < n; position++) {
    const start = at;
    for (let entry = both.offset[position]!; entry < both.offset[position + 1]!; entry++) {
      if (at > start && neighbour[at - 1] === both.neighbour[entry]) {
        tie[at - 1] = Math.min(tie[at - 1]!, both.tie[entry]!);
        continue;
      }
      neighbour[at] = both.neighbour[entry]!;
      tie[at++] = both.tie[entry]!;
    }
    offset[position + 1] = at;
  }
  return { offset, neighbour: neighbour.slice(0, at), tie: tie.slice(0, at) };
}
