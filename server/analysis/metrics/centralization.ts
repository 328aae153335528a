import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { betweenness } from './betweenness.ts';
import { degree, inDegree, outDegree } from './degree.ts';
import { asGiven, ignoringDirection, networkMetric, units } from './metric.ts';

/**
 * Centralization (Freeman): how far one actor stands out over all others.
 *
 *   Σ (largest − c(v)) / denominator, 1 for the most centralised network of n actors
 *   in-degree, out-degree   (n−1)²
 *   degree                  (n−1)(n−2), on the symmetrised network
 *   betweenness             (n−1)²(n−2) directed, half of it undirected
 *
 * Returns     one number, dimensionless, [0, 1]. There is no directed closeness centralization: it exceeds 1
 * @example centralization(star(5), "degree")   // 1
 */
export function centralization(
  graph: NetworkGraph,
  of: 'in-degree' | 'out-degree' | 'degree' | 'betweenness',
): number | Undefined {
  const n = graph.actors.length;
  if (n < 3) return undefinedBecause('too-few-actors');
  if (of === 'in-degree') return spread(inDegree(graph)) / (n - 1) ** 2;
  if (of === 'out-degree') return spread(outDegree(graph)) / (n - 1) ** 2;
  if (of === 'degree') return spread(degree(symmetrise(graph))) / ((n - 1) * (n - 2));
  const values = betweenness(graph).map((value) => (typeof value === 'number' ? value : null));
  if (values.includes(null)) return undefinedBecause('too-many-paths');
  return spread(values as number[]) / ((n - 1) ** 2 * (n - 2) * (graph.directed ? 1 : 0.5));
}

function spread(values: readonly number[]): number {
  const most = values.reduce((top, value) => Math.max(top, value), 0);
  return values.reduce((sum, value) => sum + most - value, 0);
}

const shared = {
  source: 'Freeman 1979, doi:10.1016/0378-8733(78)90021-7',
  unit: units.none,
  range: [0, 1] as const,
  undefinedWhen: 'n < 3: too-few-actors',
  cost: { text: 'O(n + m)', operations: (n: number, m: number) => n + m },
};

export const inDegreeCentralizationMetric = networkMetric({
  ...shared,
  id: 'centralization.in-degree',
  name: { es: 'Centralización de entrada', en: 'In-degree centralization' },
  meaning: {
    es: 'Si a uno solo lo nombran todos (1) o a todos por igual (0).',
    en: 'Whether one alone is named by all (1) or everybody alike (0).',
  },
  formula: 'Σ (max in − in(v)) / (n−1)²',
  reads: asGiven('simple network as given'),
  agreesWith: 'UCINET In-Centralization; sna centralization(degree, cmode="indegree")',
  equals: {
    ucinet: 'Network centralization, in',
    sna: 'centralization(degree, cmode="indegree")',
    igraph: 'centr_degree(mode="in", loops=FALSE)',
    fromOurs: 'igraph by default (loops) = ours · (n−1)/n; UCINET may print per cent',
  },
  measure: (graph) => centralization(graph, 'in-degree'),
});

export const outDegreeCentralizationMetric = networkMetric({
  ...shared,
  id: 'centralization.out-degree',
  name: { es: 'Centralización de salida', en: 'Out-degree centralization' },
  meaning: {
    es: 'Si uno solo nombra a todos (1) o todos nombran por igual (0).',
    en: 'Whether one alone names all (1) or everybody names alike (0).',
  },
  formula: 'Σ (max out − out(v)) / (n−1)²',
  reads: asGiven('simple network as given'),
  agreesWith: 'UCINET Out-Centralization; sna centralization(degree, cmode="outdegree")',
  equals: {
    ucinet: 'Network centralization, out',
    sna: 'centralization(degree, cmode="outdegree")',
    igraph: 'centr_degree(mode="out", loops=FALSE)',
    fromOurs: 'igraph by default (loops) = ours · (n−1)/n; UCINET may print per cent',
  },
  measure: (graph) => centralization(graph, 'out-degree'),
});

export const degreeCentralizationMetric = networkMetric({
  ...shared,
  id: 'centralization.degree',
  name: { es: 'Centralización de grado', en: 'Degree centralization' },
  meaning: {
    es: 'Si los vínculos se juntan en un solo actor (1) o están repartidos (0), sin mirar la dirección.',
    en: 'Whether ties gather at one actor (1) or are spread (0), directions ignored.',
  },
  formula: 'Σ (max k − k(v)) / ((n−1)(n−2)) on the symmetrised network',
  reads: ignoringDirection('simple network, directions ignored'),
  agreesWith: 'UCINET Deg Centralization; Freeman 1979. igraph centralization_degree(loops=FALSE)',
  equals: {
    ucinet: 'Network centralization',
    sna: 'centralization(degree, mode="graph")',
    igraph: 'centr_degree(loops=FALSE)',
    fromOurs: 'igraph by default (loops) = ours · (n−2)/n; UCINET may print per cent',
  },
  measure: (graph) => centralization(graph, 'degree'),
});

export const betweennessCentralizationMetric = networkMetric({
  ...shared,
  id: 'centralization.betweenness',
  name: { es: 'Centralización de intermediación', en: 'Betweenness centralization' },
  meaning: {
    es: 'Si un solo actor está en todos los caminos entre los demás (1) o ninguno sobresale (0).',
    en: 'Whether one actor alone stands between all others (1) or nobody stands out (0).',
  },
  formula: 'Σ (max B − B(v)) / ((n−1)²(n−2)), half the denominator when undirected',
  reads: asGiven('simple network as given; cost where ties have one'),
  undefinedWhen: 'n < 3: too-few-actors; more than 2^1024 shortest routes: too-many-paths',
  cost: { text: 'O(nm) by hops, O(n(n + m) log n) by cost', operations: (n, m) => n * (n + m) },
  agreesWith: 'sna centralization(betweenness); UCINET Freeman betweenness',
  equals: {
    ucinet: 'Network centralization index',
    sna: 'centralization(betweenness)',
    igraph: 'centr_betw',
    fromOurs: 'the same number; UCINET prints per cent',
  },
  measure: (graph) => centralization(graph, 'betweenness'),
});
