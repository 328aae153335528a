import type { Undefined } from '../../../contract/metrics.ts';
import { weakComponents } from '../graph/weak-components.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { distances } from '../kernels/distances.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { asGiven, ignoringDirection, networkMetric, units } from './metric.ts';

export type FragmentationForm = 'weak' | 'directed' | 'distance' | 'distance.directed';

/**
 * Fragmentation: the share of pairs that cannot reach each other. Four numbers of that name exist; each has its own id.
 *
 *   weak     F = 1 − Σ s(s−1) / (n(n−1)), s = sizes of the weak components
 *   directed F = 1 − ordered pairs (u,v) with a path from u to v / (n(n−1))
 *   distance DF = 1 − Σ over u ≠ v of 1/d(u,v) / (n(n−1)), directions ignored; equals 1 − global efficiency
 *   distance.directed   the same with d(u,v) along the ties
 *
 * Tie cost    distance: the graph's cost where it has one (then DF may fall below 0); weak, directed: not used
 * @example fragmentation(ties("a>b", "c"), "weak")   // 2/3
 */
export function fragmentation(graph: NetworkGraph, form: FragmentationForm): number | Undefined {
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  return 1 - connectedPairs(graph, form) / (n * (n - 1));
}

function connectedPairs(graph: NetworkGraph, form: FragmentationForm): number {
  if (form === 'weak')
    return weakComponents(graph).sizes.reduce((pairs, size) => pairs + size * (size - 1), 0);
  if (form === 'directed') return distances(graph, 'out').reached.reduce((sum, others) => sum + others, 0);
  const read = form === 'distance' ? symmetrise(graph) : graph;
  return distances(read, 'out').reciprocal.reduce((sum, nearness) => sum + nearness, 0);
}

const shared = {
  source: 'Borgatti 2006, doi:10.1007/s10588-006-7084-x',
  unit: units.none,
  range: [0, 1] as const,
  undefinedWhen: 'n < 2: too-few-actors',
};

export const weakFragmentationMetric = networkMetric({
  ...shared,
  id: 'fragmentation.weak',
  name: { es: 'Fragmentación (sin dirección)', en: 'Fragmentation (weak)' },
  meaning: {
    es: 'Qué parte de los pares no se alcanza, sin mirar la dirección de los vínculos.',
    en: 'The share of pairs that cannot reach each other, directions ignored.',
  },
  formula: '1 − Σ s(s−1)/(n(n−1)), s = sizes of the weak components',
  reads: ignoringDirection('simple network, directions ignored'),
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'Borgatti 2006 (KeyPlayer F); 1 − sna connectedness',
  equals: { ucinet: 'Fragmentation, symmetrised', sna: '1 − connectedness', fromOurs: 'the same number' },
  measure: (graph) => fragmentation(graph, 'weak'),
});

export const directedFragmentationMetric = networkMetric({
  ...shared,
  id: 'fragmentation.directed',
  name: { es: 'Fragmentación (con dirección)', en: 'Fragmentation (directed)' },
  meaning: {
    es: 'Qué parte de los pares ordenados no se alcanza siguiendo la dirección de los vínculos.',
    en: 'The share of ordered pairs where one cannot reach the other along ties.',
  },
  formula: '1 − (ordered pairs with a path)/(n(n−1))',
  reads: asGiven('simple network as given; equals the weak form when undirected'),
  cost: { text: 'O(nm)', operations: (n, m) => n * (n + m) },
  agreesWith: 'UCINET cohesion "Fragmentation" (campnet .3268)',
  equals: {
    ucinet: 'Fragmentation (cohesion)',
    sna: '1 − mean of reachability off the diagonal',
    fromOurs: 'the same number',
  },
  measure: (graph) => fragmentation(graph, 'directed'),
});

export const distanceFragmentationMetric = networkMetric({
  ...shared,
  id: 'fragmentation.distance',
  name: { es: 'Fragmentación por distancia', en: 'Distance-weighted fragmentation' },
  meaning: {
    es: 'Qué tan lejos están los pares entre sí, sin dirección: 0 todos vecinos, 1 nadie se alcanza. Es 1 − eficiencia global.',
    en: 'How far apart pairs are, directions ignored: 0 all are neighbours, 1 nobody reaches anybody. It is 1 − global efficiency.',
  },
  formula: '1 − Σ over u ≠ v of 1/d(u,v) / (n(n−1)), directions ignored',
  reads: ignoringDirection('simple network, directions ignored; cost where ties have one'),
  cost: { text: 'O(nm) by hops, O(n(n + m) log n) by cost', operations: (n, m) => n * (n + m) },
  agreesWith: 'Borgatti 2006 (DF); 1 − networkx 3 global_efficiency of the undirected network',
  equals: {
    ucinet: '1 − Compactness, symmetrised',
    igraph: '1 − global_efficiency, symmetrised',
    networkx: '1 − global_efficiency, symmetrised',
    fromOurs: 'the same number',
  },
  measure: (graph) => fragmentation(graph, 'distance'),
});

export const directedDistanceFragmentationMetric = networkMetric({
  ...shared,
  id: 'fragmentation.distance.directed',
  name: {
    es: 'Fragmentación por distancia (con dirección)',
    en: 'Distance-weighted fragmentation (directed)',
  },
  meaning: {
    es: 'Qué tan lejos están los pares ordenados siguiendo la dirección de los vínculos: 0 todos vecinos, 1 nadie se alcanza.',
    en: 'How far apart ordered pairs are along ties: 0 all are neighbours, 1 nobody reaches anybody.',
  },
  formula: '1 − Σ over u ≠ v of 1/d(u,v) / (n(n−1)), d along the ties',
  reads: asGiven('simple network as given; cost where ties have one'),
  cost: { text: 'O(nm) by hops, O(n(n + m) log n) by cost', operations: (n, m) => n * (n + m) },
  agreesWith: 'UCINET cohesion 1 − Compactness; networkx 3 shortest path lengths, summed apart',
  equals: {
    ucinet: '1 − Compactness (cohesion)',
    igraph: '1 − global_efficiency',
    networkx: '1 − mean of 1/shortest_path_length over ordered pairs',
    fromOurs: 'the same number',
  },
  measure: (graph) => fragmentation(graph, 'distance.directed'),
});
