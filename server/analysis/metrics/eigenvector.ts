import { z } from 'zod';
import { weakComponents } from '../graph/weak-components.ts';
import { groupByPosition } from '../graph/group-by-position.ts';
import { largestEigenpair } from '../linear/largest-eigenpair.ts';
import { outNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { actorMetric, ignoringDirection, units } from './metric.ts';

/**
 * Eigenvector centrality: tied with those who are well tied. Each component is measured for itself.
 *
 * Returns     one number an actor, dimensionless, (0, 1]; comparable within a component only
 * @example eigenvector(path("a", "b", "c"))   // a .7071, b 1, c .7071
 */
export function eigenvector(graph: NetworkGraph, { strength = false } = {}): Values {
  const plain = symmetrise(graph);
  const values: Values[number][] = plain.actors.map(() => undefinedBecause('no-ties'));
  for (const part of partsOf(plain, strength)) {
    const found = largestEigenpair(
      (x, into) => sumNeighbours(part, x, into),
      new Float64Array(part.members.length).fill(1),
    );
    const most = found ? found.vector.reduce((top, value) => Math.max(top, Math.abs(value)), 0) : 1;
    for (const [at, position] of part.members.entries())
      values[position] = found ? Math.abs(found.vector[at]!) / most : undefinedBecause('not-converged');
  }
  return values;
}

/** A component of two actors and more: rows of neighbours numbered by their place in `members`; `weight` where ties differ. */
type Part = {
  readonly members: Int32Array;
  readonly offset: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array | null;
};

function partsOf(plain: NetworkGraph, strength: boolean): Part[] {
  const { offset, neighbour, tie } = outNeighbours(plain);
  const { of, sizes } = weakComponents(plain);
  const { offset: begins, order } = groupByPosition(sizes.length, of);
  const place = new Int32Array(of.length);
  for (const [at, position] of order.entries()) place[position] = at - begins[of[position]!]!;
  return Array.from(sizes.keys())
    .filter((part) => sizes[part]! > 1)
    .map((part) => {
      const members = order.subarray(begins[part], begins[part + 1]);
      const own = new Int32Array(members.length + 1);
      for (const [at, position] of members.entries())
        own[at + 1] = own[at]! + offset[position + 1]! - offset[position]!;
      const others = new Int32Array(own[members.length]!);
      const weight = strength ? new Float64Array(others.length) : null;
      for (const [at, position] of members.entries())
        for (let entry = offset[position]!, to = own[at]!; entry < offset[position + 1]!; entry++, to++) {
          others[to] = place[neighbour[entry]!]!;
          if (weight) weight[to] = plain.strength[tie[entry]!]!;
        }
      // Only proportions matter: huge strengths must not overflow when they are squared.
      const most = weight?.reduce((top, value) => Math.max(top, value), 0) ?? 1;
      return {
        members,
        offset: own,
        neighbour: others,
        weight: weight && weight.map((value) => value / most),
      };
    });
}

function sumNeighbours({ offset, neighbour, weight }: Part, x: Float64Array, into: Float64Array): void {
  for (let at = 0; at < into.length; at++) {
    let sum = 0;
    const end = offset[at + 1]!;
    if (weight)
      for (let entry = offset[at]!; entry < end; entry++) sum += weight[entry]! * x[neighbour[entry]!]!;
    else for (let entry = offset[at]!; entry < end; entry++) sum += x[neighbour[entry]!]!;
    into[at] = sum;
  }
}

export const eigenvectorMetric = actorMetric({
  id: 'eigenvector',
  name: { es: 'Centralidad de vector propio', en: 'Eigenvector centrality' },
  meaning: {
    es: 'Estar vinculado con quienes están bien vinculados; se mide en cada componente por separado.',
    en: 'Being tied with those who are well tied; each component is measured for itself.',
  },
  formula:
    'λ x(v) = Σ over neighbours u of w(u,v)·x(u), λ the largest possible; the largest x of each component is 1',
  source: 'Bonacich 1972, doi:10.1080/0022250X.1972.9989806',
  unit: units.none,
  range: [0, 1],
  reads: ignoringDirection('simple network, directions ignored; strength only when asked'),
  undefinedWhen: 'an actor without ties: no-ties; no convergence to 1e-11: not-converged',
  cost: {
    text: 'about 60 products O(n + m) a restart, few restarts',
    operations: (n, m) => 300 * (n + m) + 3600 * n,
  },
  agreesWith:
    'igraph eigen_centrality (largest 1) on connected networks; networkx 3 up to its scale (Σx² = 1)',
  parameters: z.object({
    strength: z.boolean().default(false).describe('Weigh neighbours by the strength of the tie'),
  }),
  equals: {
    ucinet: 'Eigenvector',
    sna: 'evcent',
    igraph: 'eigen_centrality',
    networkx: 'eigenvector_centrality',
    graphology: 'eigenvectorCentrality',
    fromOurs:
      'symmetrise first; connected networks: igraph the same, UCINET, sna, networkx and graphology = ours / √Σx²; ours is of each part by itself',
  },
  measure: eigenvector,
});
