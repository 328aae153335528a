import Graph from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { connectedComponents } from 'graphology-components';
import type { BenchGraphs } from './bench-graphs.ts';

/** What graphology computes of the same graphs, by the names of our tasks. */
export function graphologyTasks({ directed, undirected }: BenchGraphs): Record<string, () => unknown> {
  const pairs = new Graph({ type: 'undirected' });
  const arcs = new Graph({ type: 'directed' });
  for (const id of directed.actors) {
    pairs.addNode(id);
    arcs.addNode(id);
  }
  for (const [graph, { actors, from, to }] of [
    [pairs, undirected],
    [arcs, directed],
  ] as const)
    for (const [tie, position] of from.entries()) graph.addEdge(actors[position], actors[to[tie]!]);
  return {
    betweenness: () => betweenness(pairs, { getEdgeWeight: null, normalized: false }),
    'betweenness-directed': () => betweenness(arcs, { getEdgeWeight: null, normalized: false }),
    'harmonic-and-closeness': () => closeness(pairs, { wassermanFaust: true }),
    pagerank: () => pagerank(arcs, { getEdgeWeight: null }),
    components: () => connectedComponents(pairs),
  };
}
