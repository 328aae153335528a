import { undirectedNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';

/**
 * What methods that look for groups work on, and what they shrink: positions with weighted neighbours, ties of a
 * position with itself (from shrinking) kept apart in `inner`.
 */
export interface WeightedNetwork {
  readonly n: number;
  readonly offset: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
  /** Weight of the ties inside a position. */
  readonly inner: Float64Array;
  /** Weighted degree: neighbours' weights plus twice the inner weight. */
  readonly degree: Float64Array;
  /** Sum of all tie weights. */
  readonly total: number;
}

/** Positive ties, directions ignored; each weighs 1, or its strength. */
export function weightedNetwork(graph: NetworkGraph, strength: boolean): WeightedNetwork {
  const plain = symmetrise(graph);
  const { offset, neighbour, tie } = undirectedNeighbours(plain);
  const weight = Float64Array.from(tie, (index) =>
    plain.sign[index] === -1 ? 0 : strength ? plain.strength[index]! : 1,
  );
  return completed(plain.actors.length, offset, neighbour, weight, new Float64Array(plain.actors.length));
}

/** One position a group; weights between groups are added up. */
export function shrink(network: WeightedNetwork, groupOf: Int32Array, groups: number): WeightedNetwork {
  const inner = new Float64Array(groups);
  const rows = Array.from({ length: groups }, () => new Map<number, number>());
  for (let position = 0; position < network.n; position++) {
    const group = groupOf[position]!;
    inner[group]! += network.inner[position]!;
    for (let entry = network.offset[position]!; entry < network.offset[position + 1]!; entry++) {
      const other = groupOf[network.neighbour[entry]!]!;
      const weight = network.weight[entry]!;
      if (other === group) inner[group]! += weight / 2;
      else rows[group]!.set(other, (rows[group]!.get(other) ?? 0) + weight);
    }
  }
  const offset = new Int32Array(groups + 1);
  for (const [group, row] of rows.entries()) offset[group + 1] = offset[group]! + row.size;
  const neighbour = new Int32Array(offset[groups]!);
  const weight = new Float64Array(neighbour.length);
  for (const [group, row] of rows.entries()) {
    let entry = offset[group]!;
    for (const [other, sum] of row) {
      neighbour[entry] = other;
      weight[entry++] = sum;
    }
  }
  return completed(groups, offset, neighbour, weight, inner);
}

function completed(
  n: number,
  offset: Int32Array,
  neighbour: Int32Array,
  weight: Float64Array,
  inner: Float64Array,
): WeightedNetwork {
  const degree = inner.map((own) => 2 * own);
  for (let position = 0; position < n; position++)
    for (let entry = offset[position]!; entry < offset[position + 1]!; entry++)
      degree[position]! += weight[entry]!;
  return {
    n,
    offset,
    neighbour,
    weight,
    inner,
    degree,
    total: degree.reduce((sum, own) => sum + own, 0) / 2,
  };
}
