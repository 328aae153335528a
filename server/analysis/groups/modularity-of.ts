import type { NetworkGraph } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';

/**
 * Modularity of a division, directions ignored, positive ties only.
 *
 *   Q = Σ over groups g of ( w_g/w − γ·(k_g/2w)² ),   w_g = ties (or strength) inside g, k_g = Σ degrees (or strength) of g
 *
 * @param groupOf a group number ≥ 0 a position
 * @returns `null` when there are no positive ties
 * Source  Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113; γ: Reichardt & Bornholdt 2006, doi:10.1103/PhysRevE.74.016110
 */
export function modularityOf(
  graph: NetworkGraph,
  groupOf: ArrayLike<number>,
  { resolution = 1, strength = false } = {},
): number | null {
  const plain = symmetrise(graph);
  const count = 1 + Array.from(groupOf).reduce((most, group) => Math.max(most, group), -1);
  const inside = new Float64Array(count);
  const attached = new Float64Array(count);
  let total = 0;
  for (let tie = 0; tie < plain.from.length; tie++) {
    if (plain.sign[tie] === -1) continue;
    const weight = strength ? plain.strength[tie]! : 1;
    const from = groupOf[plain.from[tie]!]!;
    const to = groupOf[plain.to[tie]!]!;
    total += weight;
    attached[from]! += weight;
    attached[to]! += weight;
    if (from === to) inside[from]! += weight;
  }
  if (total === 0) return null;
  let modularity = 0;
  for (let group = 0; group < count; group++)
    modularity += inside[group]! / total - resolution * (attached[group]! / (2 * total)) ** 2;
  return modularity;
}
