import { z } from 'zod';
import { weakComponents } from '../components/weak-components.ts';
import { largestEigenpair } from '../linear/largest-eigenpair.ts';
import { outNeighbours } from '../neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../network-graph.ts';
import { symmetrise } from '../symmetrise.ts';
import { actorMetric, ignoringDirection, units } from './metric.ts';

/**
 * Eigenvector centrality: tied with those who are well tied. Each component is measured for itself.
 *
 *   λ x(v) = Σ over neighbours u of w(u,v)·x(u), λ the largest possible, the largest x of each component 1
 *
 * Source      Bonacich 1972, doi:10.1080/0022250X.1972.9989806
 * Reads       simple network, directions ignored
 * Tie cost    not used; w is 1, or the strength with `strength: true`
 * Returns     one number an actor, dimensionless, (0, 1]; comparable within a component only
 * Undefined   no ties: "no-ties"; a residual over 1e-11 after 3,000 restarts: "not-converged"
 * Cost        about 60 products O(n + m) a restart, few restarts; memory O(60 n)
 * Agrees with igraph eigen_centrality(scale=True) on connected networks; networkx 3 up to its scale (Σx² = 1)
 * @example eigenvector(path("a", "b", "c"))   // a .7071, b 1, c .7071
 */
export function eigenvector(graph: NetworkGraph, { strength = false } = {}): Values {
  const plain = symmetrise(graph);
  const { of, sizes } = weakComponents(plain);
  const values: Values[number][] = plain.actors.map(() => undefinedBecause('no-ties'));
  const members = Array.from(sizes, () => [] as number[]);
  for (const [position, part] of of.entries()) members[part]!.push(position);
  for (const part of members) if (part.length > 1) measurePart(plain, part, strength, values);
  return values;
}

function measurePart(plain: NetworkGraph, part: number[], strength: boolean, values: Values[number][]): void {
  const { offset, neighbour, tie } = outNeighbours(plain);
  const local = new Map(part.map((position, at) => [position, at]));
  const others = part.map((position) =>
    Int32Array.from(neighbour.subarray(offset[position], offset[position + 1]), (there) => local.get(there)!),
  );
  const weights = part.map((position) =>
    Float64Array.from(tie.subarray(offset[position], offset[position + 1]), (index) =>
      strength ? plain.strength[index]! : 1,
    ),
  );
  const found = largestEigenpair((x, into) => {
    for (const [at, row] of others.entries()) {
      let sum = 0;
      for (let entry = 0; entry < row.length; entry++) sum += weights[at]![entry]! * x[row[entry]!]!;
      into[at] = sum;
    }
  }, new Float64Array(part.length).fill(1));
  const most = found ? found.vector.reduce((top, value) => Math.max(top, Math.abs(value)), 0) : 1;
  for (const [at, position] of part.entries())
    values[position] = found ? Math.abs(found.vector[at]!) / most : undefinedBecause('not-converged');
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
  measure: eigenvector,
});
