import { undirectedNeighbours } from './neighbours.ts';
import type { NetworkGraph } from './network-graph.ts';
import { oncePerGraph } from './once-per-graph.ts';

/**
 * The graph without directions: one tie a pair that is tied either way (UCINET's "maximum" symmetrisation), with the
 * larger strength, the smaller cost, and a negative sign if either is negative. An undirected graph is returned as it is.
 */
export const symmetrise = oncePerGraph((graph) => (graph.directed ? symmetrised(graph) : graph));

function symmetrised(graph: NetworkGraph): NetworkGraph {
  const { first, pairOf } = pairs(graph);
  const strength = new Float64Array(first.length);
  const cost = graph.cost ? new Float64Array(first.length).fill(Infinity) : null;
  const sign = new Int8Array(first.length).fill(1);
  for (let tie = 0; tie < graph.from.length; tie++) {
    const pair = pairOf[tie]!;
    strength[pair] = Math.max(strength[pair]!, graph.strength[tie]!);
    if (cost && graph.cost) cost[pair] = Math.min(cost[pair]!, graph.cost[tie]!);
    if (graph.sign[tie] === -1) sign[pair] = -1;
  }
  return {
    ...graph,
    directed: false,
    from: first.map((tie) => graph.from[tie]!),
    to: first.map((tie) => graph.to[tie]!),
    strength,
    cost,
    sign,
  };
}

/** `first`: the first tie of each pair, ascending; `pairOf`: the pair of each tie. */
function pairs(graph: NetworkGraph): { first: Int32Array; pairOf: Int32Array } {
  const { offset, neighbour, tie } = undirectedNeighbours(graph);
  const firstTie = (low: number, high: number): number => {
    let left = offset[low]!;
    let right = offset[low + 1]! - 1;
    while (left < right) {
      const middle = (left + right) >> 1;
      if (neighbour[middle]! < high) left = middle + 1;
      else right = middle;
    }
    return tie[left]!;
  };
  const firstOf = graph.from.map((from, index) => firstTie(from, graph.to[index]!));
  const first = Int32Array.from(firstOf.keys()).filter((index) => firstOf[index] === index);
  const place = new Int32Array(graph.from.length);
  for (const [at, index] of first.entries()) place[index] = at;
  return { first, pairOf: firstOf.map((index) => place[index]!) };
}
