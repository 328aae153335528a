import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Undefined } from '../../../contract/metrics.ts';
import { undirectedNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { CostQueue } from '../graph/cost-queue.ts';
import { ignoringDirection, networkMetric, units } from './metric.ts';

/**
 * Robustness: how much of the network holds together while its most tied actors leave one after the other.
 *
 * Returns     one number, dimensionless, [0, 1/2]: (n−1)/2n when all are tied
 * @example robustness(complete(4))   // 3/8
 */
export function robustness(graph: NetworkGraph): number | Undefined {
  const n = graph.actors.length;
  if (n === 0) return undefinedBecause('too-few-actors');
  const order = leavingOrder(graph);
  const { offset, neighbour } = undirectedNeighbours(graph);
  const parent = Int32Array.from({ length: n }, (_, position) => position);
  const size = new Int32Array(n).fill(1);
  const back = new Uint8Array(n);
  const root = (position: number): number => {
    let top = position;
    while (parent[top] !== top) top = parent[top] = parent[parent[top]!]!;
    return top;
  };
  // Backwards the actors come back, and parts only grow: s(n) = 0 first, then s(n−1), …, s(1).
  let largest = 0;
  let sum = 0;
  for (let at = n - 1; at >= 1; at--) {
    const here = order[at]!;
    back[here] = 1;
    for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
      if (!back[neighbour[entry]!]) continue;
      const [mine, other] = [root(here), root(neighbour[entry]!)];
      if (mine === other) continue;
      parent[other] = mine;
      size[mine]! += size[other]!;
    }
    largest = Math.max(largest, size[root(here)]!);
    sum += largest;
  }
  return sum / (n * n);
}

/** Most ties among those left first, equals by id. A pushed entry whose degree has fallen since is skipped. */
function leavingOrder(graph: NetworkGraph): number[] {
  const n = graph.actors.length;
  const { offset, neighbour } = undirectedNeighbours(graph);
  const byId = Array.from(graph.actors.keys()).sort((a, b) => byCodeUnit(graph.actors[a]!, graph.actors[b]!));
  const rank = new Int32Array(n);
  for (const [place, position] of byId.entries()) rank[position] = place;
  const degree = Int32Array.from({ length: n }, (_, position) => offset[position + 1]! - offset[position]!);
  const key = (position: number) => (n - degree[position]!) * n + rank[position]!;
  const queue = new CostQueue(n);
  for (let position = 0; position < n; position++) queue.push(position, key(position));
  const gone = new Uint8Array(n);
  const order: number[] = [];
  while (!queue.isEmpty) {
    const pushedAs = queue.nextCost;
    const here = queue.pop();
    if (gone[here] || pushedAs !== key(here)) continue;
    gone[here] = 1;
    order.push(here);
    for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
      const there = neighbour[entry]!;
      if (gone[there]) continue;
      degree[there]!--;
      queue.push(there, key(there));
    }
  }
  return order;
}

export const robustnessMetric = networkMetric({
  id: 'robustness',
  name: { es: 'Robustez', en: 'Robustness' },
  meaning: {
    es: 'Cuánto de la red se mantiene unido mientras se van, uno tras otro, los que tienen más vínculos.',
    en: 'How much of the network holds together while its most tied actors leave one after the other.',
  },
  formula: 'R = 1/n Σ_{q=1…n} s(q)/n, s(q) = size of the largest component after q actors have left',
  source: 'Schneider et al. 2011, doi:10.1073/pnas.1009440108',
  unit: units.none,
  range: [0, 0.5],
  reads: ignoringDirection('simple network, directions ignored; who has most ties leaves next, equals by id'),
  undefinedWhen: 'n = 0: too-few-actors',
  cost: { text: 'O((n + m) log n)', operations: (n, m) => (n + m) * Math.log2(n + 2) },
  agreesWith: 'removing actors one by one and measuring again',
  equals: { fromOurs: 'elsewhere: remove actors one by one, measure the largest part' },
  measure: robustness,
});
