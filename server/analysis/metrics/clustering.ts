import type { Undefined } from '../../../contract/metrics.ts';
import { undirectedNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { trianglesThrough } from '../graph/triangles.ts';
import { actorMetric, ignoringDirection, networkMetric, units } from './metric.ts';

/**
 * Local clustering: the share of an actor's pairs of neighbours that are tied with each other.
 *
 *   c(v) = 2·triangles(v) / (k(k−1)), k = neighbours of v
 * @example localClustering(ties("a-b b-c c-a c-d"))   // a 1, b 1, c 1/3, d undefined
 */
export function localClustering(graph: NetworkGraph): Values {
  const { offset } = undirectedNeighbours(graph);
  const triangles = trianglesThrough(graph);
  const values: Values[number][] = [];
  for (let position = 0; position < triangles.length; position++) {
    const k = offset[position + 1]! - offset[position]!;
    values.push(
      k < 2 ? undefinedBecause('fewer-than-two-neighbours') : (2 * triangles[position]!) / (k * (k - 1)),
    );
  }
  return values;
}

/**
 * Mean local clustering, over the actors for whom it is defined (two neighbours or more).
 *
 * Undefined   nobody has two neighbours: "no-two-paths"
 * Agrees with igraph transitivity_avglocal_undirected(mode="nan"); not networkx average_clustering, which counts 0 for
 *             actors with fewer than two neighbours
 */
export function meanClustering(graph: NetworkGraph): number | Undefined {
  const known = localClustering(graph).filter((value) => typeof value === 'number');
  if (known.length === 0) return undefinedBecause('no-two-paths');
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

const shared = {
  source: 'Watts & Strogatz 1998, doi:10.1038/30918',
  unit: units.none,
  range: [0, 1] as const,
  reads: ignoringDirection('simple network, directions ignored; strength not used'),
  cost: { text: 'O(m^1.5)', operations: (n: number, m: number) => n + m * Math.sqrt(m) },
};

export const localClusteringMetric = actorMetric({
  ...shared,
  id: 'local-clustering',
  name: { es: 'Agrupamiento local', en: 'Local clustering' },
  meaning: {
    es: 'Qué parte de los pares de vecinos del actor tiene un vínculo entre sí.',
    en: 'The share of the actor’s pairs of neighbours that are tied with each other.',
  },
  formula: 'c(v) = 2·triangles(v)/(k(k−1)), k = neighbours of v',
  undefinedWhen: 'fewer than two neighbours: fewer-than-two-neighbours',
  agreesWith: 'igraph transitivity_local_undirected; networkx 3 clustering where k ≥ 2',
  equals: {
    ucinet: 'Clustering coefficient',
    igraph: 'transitivity(type="local")',
    networkx: 'clustering',
    fromOurs: 'symmetrise first; networkx says 0 where ours is undefined (fewer than two neighbours)',
  },
  measure: localClustering,
});

export const meanClusteringMetric = networkMetric({
  ...shared,
  id: 'mean-clustering',
  name: { es: 'Agrupamiento medio', en: 'Mean local clustering' },
  meaning: {
    es: 'Promedio del agrupamiento local de quienes tienen dos vecinos o más.',
    en: 'Mean local clustering of those with two neighbours or more.',
  },
  formula: 'mean of c(v) over v with k ≥ 2',
  undefinedWhen: 'nobody has two neighbours: no-two-paths',
  agreesWith:
    'igraph transitivity_avglocal_undirected(mode="nan"); not networkx average_clustering (0 for k < 2)',
  equals: {
    igraph: 'transitivity(type="average")',
    networkx: 'average_clustering',
    fromOurs: 'networkx = ours · (actors with two neighbours or more)/n',
  },
  measure: meanClustering,
});
