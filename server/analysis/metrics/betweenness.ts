import { z } from 'zod';
import type { ProgressReporter } from '../graph/progress-reporter.ts';
import { betweennessSums } from '../kernels/betweenness-sums.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * Betweenness: how often an actor lies on the shortest routes between two others.
 * @example betweenness(path("a", "b", "c"))   // a 0, b 1, c 0
 */
export function betweenness(
  graph: NetworkGraph,
  { normalised = false } = {},
  reporter?: ProgressReporter,
): Values {
  const n = graph.actors.length;
  if (n < 3) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const sums = betweennessSums(graph, reporter);
  if (!sums) return graph.actors.map(() => undefinedBecause('too-many-paths'));
  const pairs = normalised ? ((n - 1) * (n - 2)) / (graph.directed ? 1 : 2) : 1;
  return Array.from(sums, (sum) => sum / pairs);
}

export const betweennessMetric = actorMetric({
  id: 'betweenness',
  name: { es: 'Intermediación', en: 'Betweenness' },
  meaning: {
    es: 'Cuántas veces el actor está en el camino más corto entre otros dos.',
    en: 'How often the actor lies on the shortest routes between two others.',
  },
  formula:
    'B(v) = Σ over pairs {s,t} without v of σ(s,t|v)/σ(s,t), each pair once (ordered pairs when directed); normalised: divided by P = (n−1)(n−2)/2 undirected, (n−1)(n−2) directed',
  source: 'Freeman 1977, doi:10.2307/3033543; algorithm Brandes 2001, doi:10.1080/0022250X.2001.9990249',
  unit: units.pairs,
  range: [0, null],
  reads: asGiven('simple network as given; cost where ties have one, else hops'),
  undefinedWhen:
    'n < 3: too-few-actors; more than 2^1024 shortest routes: too-many-paths; disconnected pairs add 0',
  cost: { text: 'O(nm) by hops, O(n(n + m) log n) by cost', operations: (n, m) => n * (n + m) },
  agreesWith:
    'UCINET, igraph betweenness, networkx 3 betweenness_centrality(normalized=False); with normalised: networkx normalized=True',
  parameters: z.object({
    normalised: z
      .boolean()
      .default(false)
      .describe('Divide by the number of pairs, so that 1 is a perfect broker'),
  }),
  equals: {
    ucinet: 'Freeman Betweenness',
    sna: 'betweenness',
    igraph: 'betweenness',
    networkx: 'betweenness_centrality(normalized=False)',
    graphology: 'betweennessCentrality({normalized: false, getEdgeWeight: null})',
    fromOurs:
      'networkx by default: our `normalised`; UCINET nBetweenness: 100 × `normalised`; graphology by default normalises and reads `weight` as cost',
  },
  measure: betweenness,
});
