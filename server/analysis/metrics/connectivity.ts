import { smallestOf } from '../../../contract/extremes.ts';
import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { UnitFlow } from '../paths/maximum-flow.ts';
import { inDegree, outDegree } from './degree.ts';
import { asGiven, networkMetric, units, type MetricContext } from './metric.ts';

type Progress = Pick<MetricContext, 'progress'> | undefined;

/**
 * Connectivity: the fewest actors (or ties) whose loss leaves somebody who cannot reach somebody else.
 *
 * Returns     one whole number, [0, n−1]; a network where all are tied has n−1; a disconnected one 0
 * @example nodeConnectivity(cycle(5))   // 2
 */
export function nodeConnectivity(graph: NetworkGraph, context?: Progress): number | Undefined {
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  // Each actor is an entrance v and an exit n + v with room for one way between them.
  const flow = new UnitFlow(2 * n);
  const tied = new Set<number>();
  for (let v = 0; v < n; v++) flow.addArc(v, n + v, 1, 0);
  for (const [from, to] of arcsOf(graph)) {
    flow.addArc(n + from, to, 1, 0);
    tied.add(from * n + to);
  }
  let least = smallestOf(outDegree(graph), smallestOf(inDegree(graph), n - 1));
  // Of any least + 1 actors one is not in a smallest cut, and some other actor is cut off from it.
  for (let a = 0; a <= Math.min(least, n - 1); a++)
    for (let b = a + 1; b < n; b++) {
      context?.progress((a + b / n) / (least + 1));
      if (!tied.has(a * n + b)) least = Math.min(least, flow.between(n + a, b, least));
      if (graph.directed && !tied.has(b * n + a)) least = Math.min(least, flow.between(n + b, a, least));
      if (least === 0) return 0;
    }
  return least;
}

/** The fewest ties whose loss leaves somebody who cannot reach somebody else. */
export function edgeConnectivity(graph: NetworkGraph, context?: Progress): number | Undefined {
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  const flow = new UnitFlow(n);
  for (const [tie, from] of graph.from.entries())
    flow.addArc(from, graph.to[tie]!, 1, graph.directed ? 0 : 1);
  let least = smallestOf(outDegree(graph), smallestOf(inDegree(graph)));
  for (let v = 1; v < n && least > 0; v++) {
    context?.progress(v / n);
    least = Math.min(least, flow.between(0, v, least));
    if (graph.directed) least = Math.min(least, flow.between(v, 0, least));
  }
  return least;
}

const arcsOf = (graph: NetworkGraph): [number, number][] =>
  Array.from(graph.from, (from, tie): [number, number][] => {
    const to = graph.to[tie]!;
    return graph.directed
      ? [[from, to]]
      : [
          [from, to],
          [to, from],
        ];
  }).flat();

const shared = {
  range: [0, null] as const,
  reads: asGiven('simple network as given: when directed, ways along ties'),
  undefinedWhen: 'n < 2: too-few-actors',
};

export const nodeConnectivityMetric = networkMetric({
  ...shared,
  id: 'node-connectivity',
  name: { es: 'Conectividad de actores', en: 'Node connectivity' },
  meaning: {
    es: 'El menor número de actores cuya pérdida deja a alguien sin alcanzar a otro.',
    en: 'The fewest actors whose loss leaves somebody who cannot reach somebody else.',
  },
  formula:
    'κ = min over pairs without a tie of the number of ways that share no actor; n−1 when all are tied',
  source: 'Menger 1927; Even 1975, doi:10.1137/0204040',
  unit: units.actors,
  cost: { text: 'O(κ·n) flows of O(m √n)', operations: (n, m) => n * (2 * n + m) * (1 + (2 * m) / (n + 1)) },
  agreesWith: 'networkx 3 node_connectivity; igraph vertex_connectivity',
  equals: {
    igraph: 'vertex_connectivity',
    networkx: 'node_connectivity',
    fromOurs:
      'networkx 3.6 is too large on some directed networks, where igraph and trying every set agree with ours',
  },
  measure: (graph, _, context) => nodeConnectivity(graph, context),
});

export const edgeConnectivityMetric = networkMetric({
  ...shared,
  id: 'edge-connectivity',
  name: { es: 'Conectividad de vínculos', en: 'Edge connectivity' },
  meaning: {
    es: 'El menor número de vínculos cuya pérdida deja a alguien sin alcanzar a otro.',
    en: 'The fewest ties whose loss leaves somebody who cannot reach somebody else.',
  },
  formula: 'λ = min over pairs of the number of ways that share no tie',
  source: 'Menger 1927; Even & Tarjan 1975, doi:10.1137/0204043',
  unit: units.ties,
  cost: { text: '2n flows of O(m √n)', operations: (n, m) => 4 * n * (n + m) },
  agreesWith: 'networkx 3 edge_connectivity; igraph edge_connectivity',
  equals: { igraph: 'edge_connectivity', networkx: 'edge_connectivity', fromOurs: 'the same number' },
  measure: (graph, _, context) => edgeConnectivity(graph, context),
});
