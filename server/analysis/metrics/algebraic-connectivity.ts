import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Undefined } from '../../../contract/metrics.ts';
import { weakComponents } from '../graph/weak-components.ts';
import { laplacianInverse } from '../linear/laplacian.ts';
import { largestEigenpair } from '../linear/largest-eigenpair.ts';
import { undirectedNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { createRandom } from '../random.ts';
import { ignoringDirection, networkMetric, units } from './metric.ts';

/** One component: how many actors it has, the first of them by id, and its value. */
export type ComponentConnectivity = {
  readonly size: number;
  readonly first: string;
  readonly value: number | Undefined;
};

/**
 * Algebraic connectivity: how hard it is to cut a connected part in two. Each component is measured for itself.
 *
 * Returns     one {size, first, value} a component of two or more actors, largest first; value in (0, size]
 * @example algebraicConnectivity(path("a", "b", "c"))   // [{size 3, first "a", value 1}]
 */
export function algebraicConnectivity(graph: NetworkGraph): ComponentConnectivity[] | Undefined {
  if (graph.from.length === 0) return undefinedBecause('no-ties');
  const { of, sizes } = weakComponents(graph);
  const members = Array.from(sizes, () => [] as number[]);
  for (const [position, part] of of.entries()) members[part]!.push(position);
  return members
    .filter((part) => part.length > 1)
    .map((part) => ({
      size: part.length,
      first: part.map((position) => graph.actors[position]!).sort()[0]!,
      value: secondSmallest(graph, part),
    }))
    .sort((a, b) => b.size - a.size || byCodeUnit(a.first, b.first));
}

/** λ₂ as 1 / the largest eigenvalue of the inverse of L at right angles to the constant vector. */
function secondSmallest(graph: NetworkGraph, part: number[]): number | Undefined {
  const { offset, neighbour } = undirectedNeighbours(graph);
  const local = new Map(part.map((position, at) => [position, at]));
  const rows = part.map((position) =>
    Int32Array.from(neighbour.subarray(offset[position], offset[position + 1]), (there) => local.get(there)!),
  );
  const constant = new Float64Array(part.length).fill(1 / Math.sqrt(part.length));
  // Any start will do that is not at right angles to what is sought.
  const random = createRandom('algebraic-connectivity');
  const start = Float64Array.from(part, () => random.random() - 0.5);
  const found = largestEigenpair(laplacianInverse(rows), start, {
    avoid: constant,
    most: 30,
    tolerance: 1e-7,
  });
  return found ? 1 / found.value : undefinedBecause('not-converged');
}

export const algebraicConnectivityMetric = networkMetric({
  id: 'algebraic-connectivity',
  name: { es: 'Conectividad algebraica', en: 'Algebraic connectivity' },
  meaning: {
    es: 'Qué tan difícil es cortar en dos cada parte conectada.',
    en: 'How hard it is to cut each connected part in two.',
  },
  formula: 'λ₂ of L = D − A, component by component',
  source: 'Fiedler 1973, doi:10.21136/CMJ.1973.101168',
  unit: units.none,
  range: [0, null],
  reads: ignoringDirection('simple network, directions ignored; strength not used'),
  undefinedWhen: 'no ties: no-ties; no convergence: not-converged',
  cost: {
    text: 'about 30 solutions of L x = b, each about 100 products O(n + m)',
    operations: (n, m) => 3000 * (n + m),
  },
  agreesWith: 'networkx 3 algebraic_connectivity of each component',
  equals: {
    networkx: 'algebraic_connectivity',
    fromOurs: 'networkx says 0 for a network in parts; ours is of each part',
  },
  measure: algebraicConnectivity,
});
