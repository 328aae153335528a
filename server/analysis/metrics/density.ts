import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { asGiven, networkMetric, units } from './metric.ts';

/**
 * Density: the share of possible ties that exist.
 * @example density(path("a", "b", "c"))   // 2/3
 */
export function density(graph: NetworkGraph): number | Undefined {
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  return ((graph.directed ? 1 : 2) * graph.from.length) / (n * (n - 1));
}

export const densityMetric = networkMetric({
  id: 'density',
  name: { es: 'Densidad', en: 'Density' },
  meaning: { es: 'Qué parte de los lazos posibles existe.', en: 'The share of possible ties that exist.' },
  formula: 'm / (n(n−1)) directed; 2m / (n(n−1)) undirected',
  source: 'Wasserman & Faust 1994, formulas 4.3 and 4.13',
  unit: units.none,
  range: [0, 1],
  reads: asGiven('simple network as given; strength not used'),
  undefinedWhen: 'n < 2: too-few-actors',
  cost: { text: 'O(1)', operations: () => 1 },
  agreesWith: 'networkx 3 density; igraph density; UCINET',
  equals: {
    ucinet: 'Density',
    sna: 'gden',
    igraph: 'edge_density',
    networkx: 'density',
    graphology: 'density',
    fromOurs: 'the same number without parallel ties',
  },
  measure: density,
});
