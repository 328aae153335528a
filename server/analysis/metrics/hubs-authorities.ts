import { largestEigenpair } from '../linear/largest-eigenpair.ts';
import { inNeighbours, outNeighbours, type Neighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * Hubs and authorities: a good hub names good authorities, a good authority is named by good hubs.
 *
 * Returns     one number an actor, dimensionless, [0, 1]. Where several vectors share the largest singular value, the
 *             one nearest to "all equal" is given
 * @example hubsAndAuthorities(ties("a>b a>c"), "hubs")   // a 1, b 0, c 0
 */
export function hubsAndAuthorities(graph: NetworkGraph, which: 'hubs' | 'authorities'): Values {
  const n = graph.actors.length;
  if (graph.from.length === 0) return graph.actors.map(() => undefinedBecause('no-ties'));
  const [gathered, scattered] =
    which === 'hubs'
      ? [outNeighbours(graph), inNeighbours(graph)]
      : [inNeighbours(graph), outNeighbours(graph)];
  const between = new Float64Array(n);
  const found = largestEigenpair((x, into) => {
    gather(scattered, x, between);
    gather(gathered, between, into);
  }, new Float64Array(n).fill(1));
  if (!found) return graph.actors.map(() => undefinedBecause('not-converged'));
  const most = found.vector.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  return Array.from(found.vector, (value) => {
    const share = Math.abs(value) / most;
    return share < 1e-12 ? 0 : share;
  });
}

function gather({ offset, neighbour }: Neighbours, x: Float64Array, into: Float64Array): void {
  for (let position = 0; position < into.length; position++) {
    let sum = 0;
    for (let entry = offset[position]!; entry < offset[position + 1]!; entry++) sum += x[neighbour[entry]!]!;
    into[position] = sum;
  }
}

const shared = {
  formula: 'a ∝ Aᵀh, h ∝ A a at the largest singular value of A; the largest of each is 1',
  source: 'Kleinberg 1999, doi:10.1145/324133.324140',
  unit: units.none,
  range: [0, 1] as const,
  reads: asGiven('simple network as given; strength not used'),
  undefinedWhen: 'm = 0: no-ties; no convergence to 1e-11: not-converged',
  cost: {
    text: 'about 60 products O(n + m) a restart, few restarts',
    operations: (n: number, m: number) => 600 * (n + m) + 3600 * n,
  },
};

export const hubsMetric = actorMetric({
  ...shared,
  id: 'hubs',
  name: { es: 'Centros (hubs)', en: 'Hubs' },
  meaning: { es: 'Nombra a quienes son muy nombrados.', en: 'Names those who are much named.' },
  agreesWith: 'igraph hub_score; networkx 3 hits up to its scale (Σ = 1)',
  equals: {
    igraph: 'hub_score',
    networkx: 'hits()[0]',
    graphology: 'hits().hubs',
    fromOurs: 'networkx, graphology = ours / Σx',
  },
  measure: (graph) => hubsAndAuthorities(graph, 'hubs'),
});

export const authoritiesMetric = actorMetric({
  ...shared,
  id: 'authorities',
  name: { es: 'Autoridades', en: 'Authorities' },
  meaning: {
    es: 'Lo nombran quienes nombran a los más nombrados.',
    en: 'Named by those who name the most named.',
  },
  agreesWith: 'igraph authority_score; networkx 3 hits up to its scale (Σ = 1)',
  equals: {
    igraph: 'authority_score',
    networkx: 'hits()[1]',
    graphology: 'hits().authorities',
    fromOurs: 'networkx, graphology = ours / Σx',
  },
  measure: (graph) => hubsAndAuthorities(graph, 'authorities'),
});
