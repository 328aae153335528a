import { z } from 'zod';
import type { Watch } from '../kernels/betweenness-by-kernel.ts';
import { betweennessSums } from '../kernels/betweenness-sums.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * Betweenness: how often an actor lies on the shortest routes between two others.
 *
 *   B(v) = Σ over pairs {s,t} without v of σ(s,t|v)/σ(s,t), each pair once (ordered pairs when directed)
 *   normalised: B(v) / P,   P = (n−1)(n−2)/2 undirected, (n−1)(n−2) directed
 *
 * Source      Freeman 1977, doi:10.2307/3033543; algorithm Brandes 2001, doi:10.1080/0022250X.2001.9990249
 * Reads       simple network, as given
 * Tie cost    the graph's cost where it has one (lengths within 1e-10 of each other are equal), else every tie is 1
 * Returns     one number an actor, in pairs, [0, P]; normalised dimensionless, [0, 1]
 * Undefined   n < 3: "too-few-actors"; more than 2^1024 shortest routes: "too-many-paths". Disconnected pairs add 0
 * Cost        O(nm) by hops, O(n(n + m) log n) by cost; memory O(n + m)
 * Agrees with UCINET, igraph betweenness, networkx 3 betweenness_centrality(normalized=False); normalised: networkx
 * @example betweenness(path("a", "b", "c"))   // a 0, b 1, c 0
 */
export function betweenness(graph: NetworkGraph, { normalised = false } = {}, watch?: Watch): Values {
  const n = graph.actors.length;
  if (n < 3) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const sums = betweennessSums(graph, watch);
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
  measure: betweenness,
});
