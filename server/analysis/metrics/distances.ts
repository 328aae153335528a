import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { distances } from '../kernels/distances.ts';
import { asGiven, networkMetric, units } from './metric.ts';

function total(values: Int32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/**
 * Path length, diameter, radius, compactness: how far actors are from each other.
 *
 *   path length = mean of d(u,v) over ordered pairs with a path;   diameter = the largest of them
 *   radius      = min over v of the largest d(v,u), when v reaches all others
 *   compactness = Σ over u ≠ v of 1/d(u,v) / (n(n−1)), where no path adds 0
 * @example pathLength(path("a", "b", "c"))   // 4/3
 */
export function pathLength(graph: NetworkGraph): number | Undefined {
  const sums = distances(graph, 'out');
  const pairs = total(sums.reached);
  return lacking(graph, pairs) ?? total(sums.total) / pairs;
}

/** The largest distance over pairs with a path. */
export function diameter(graph: NetworkGraph): number | Undefined {
  const { reached, farthest } = distances(graph, 'out');
  return lacking(graph, total(reached)) ?? farthest.reduce((most, value) => Math.max(most, value), 0);
}

/** The least largest distance, over actors that reach all others. */
export function radius(graph: NetworkGraph): number | Undefined {
  const n = graph.actors.length;
  const { reached, farthest } = distances(graph, 'out');
  const missing = lacking(graph, total(reached));
  if (missing) return missing;
  const whole = Array.from(farthest).filter((_, position) => reached[position] === n - 1);
  return whole.length === 0
    ? undefinedBecause('disconnected')
    : whole.reduce((least, value) => Math.min(least, value));
}

/** Mean nearness over all ordered pairs. */
export function compactness(graph: NetworkGraph): number | Undefined {
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  return total(distances(graph, 'out').reciprocal) / (n * (n - 1));
}

function lacking(graph: NetworkGraph, pairs: number): Undefined | null {
  if (graph.actors.length < 2) return undefinedBecause('too-few-actors');
  return pairs === 0 ? undefinedBecause('no-ties') : null;
}

const shared = {
  source: 'Harary 1969, Graph Theory, ch. 2',
  unit: units.steps,
  range: [0, null] as const,
  reads: asGiven('simple network; when directed along ties; cost where ties have one'),
  undefinedWhen: 'n < 2: too-few-actors; no pair with a path: no-ties',
  cost: {
    text: 'O(nm) by hops, O(n(n + m) log n) by cost',
    operations: (n: number, m: number) => n * (n + m),
  },
};

export const pathLengthMetric = networkMetric({
  ...shared,
  id: 'path-length',
  name: { es: 'Distancia media', en: 'Mean path length' },
  meaning: {
    es: 'Cuántos pasos hay en promedio entre dos actores que se alcanzan.',
    en: 'How many steps there are on average between two actors that reach each other.',
  },
  formula: 'mean of d(u,v) over ordered pairs with a path',
  agreesWith: 'UCINET "Avg Distance"; igraph mean_distance(unconnected=True)',
  equals: {
    ucinet: 'Avg distance',
    igraph: 'mean_distance',
    networkx: 'average_shortest_path_length (connected)',
    fromOurs: 'the same number',
  },
  measure: pathLength,
});

export const diameterMetric = networkMetric({
  ...shared,
  id: 'diameter',
  name: { es: 'Diámetro', en: 'Diameter' },
  meaning: {
    es: 'La mayor distancia entre dos actores que se alcanzan.',
    en: 'The largest distance between two actors that reach each other.',
  },
  formula: 'max of d(u,v) over ordered pairs with a path',
  agreesWith:
    'UCINET "Diameter"; igraph diameter(unconnected=True); networkx 3 raises an error when disconnected',
  equals: {
    ucinet: 'Diameter',
    igraph: 'diameter',
    networkx: 'diameter (connected)',
    graphology: 'diameter (connected)',
    fromOurs: 'the same number',
  },
  measure: diameter,
});

export const radiusMetric = networkMetric({
  ...shared,
  id: 'radius',
  name: { es: 'Radio', en: 'Radius' },
  meaning: {
    es: 'La distancia máxima desde el actor más central a los demás.',
    en: 'The largest distance from the most central actor to the others.',
  },
  formula: 'min over v that reach all others of max over u of d(v,u)',
  undefinedWhen: 'n < 2: too-few-actors; no ties: no-ties; nobody reaches all others: disconnected',
  agreesWith: 'networkx 3 radius on (strongly) connected networks',
  equals: { igraph: 'radius (connected)', networkx: 'radius (connected)', fromOurs: 'the same number' },
  measure: radius,
});

export const compactnessMetric = networkMetric({
  ...shared,
  id: 'compactness',
  name: { es: 'Compacidad', en: 'Compactness' },
  meaning: {
    es: 'Cercanía media (1 / distancia) entre todos los pares; quien no se alcanza suma 0.',
    en: 'Mean nearness (1 / distance) over all pairs; a pair without a path adds 0.',
  },
  formula: 'Σ over u ≠ v of 1/d(u,v) / (n(n−1))',
  source: 'Borgatti, UCINET cohesion; Latora & Marchiori 2001, doi:10.1103/PhysRevLett.87.198701',
  unit: units.none,
  undefinedWhen: 'n < 2: too-few-actors',
  agreesWith: 'UCINET "Compactness"; undirected: networkx 3 global_efficiency',
  equals: {
    ucinet: 'Compactness (cohesion)',
    sna: 'mean of closeness(cmode="suminvdir")',
    igraph: 'global_efficiency',
    networkx: 'global_efficiency (undirected)',
    fromOurs: 'the same number',
  },
  measure: compactness,
});
