import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { sumBetweenness } from '../graph/betweenness.ts';
import { asGiven, tieMetric, units } from './metric.ts';

/**
 * Edge betweenness: how many shortest routes between pairs run over a tie.
 *
 * Returns     one number a tie, in pairs; 0 for a tie that is longer than a way around it
 * @example edgeBetweenness(path("a", "b", "c"))   // a–b 2, b–c 2
 */
export function edgeBetweenness(graph: NetworkGraph): Values {
  const { sums } = sumBetweenness(graph);
  return sums ? Array.from(sums.ties) : Array.from(graph.from, () => undefinedBecause('too-many-paths'));
}

export const edgeBetweennessMetric = tieMetric({
  id: 'edge-betweenness',
  name: { es: 'Intermediación del vínculo', en: 'Edge betweenness' },
  meaning: {
    es: 'Cuántos caminos más cortos entre pares pasan por el vínculo.',
    en: 'How many shortest routes between pairs run over the tie.',
  },
  formula: 'B(e) = Σ over pairs {s,t} of σ(s,t|e)/σ(s,t), each pair once (ordered pairs when directed)',
  source: 'Girvan & Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008, doi:10.1016/j.socnet.2007.11.001',
  unit: units.pairs,
  range: [0, null],
  reads: asGiven('simple network as given; cost where ties have one, else hops'),
  undefinedWhen: 'more than 2^1024 shortest routes: too-many-paths',
  cost: { text: 'O(nm) by hops, O(n(n + m) log n) by cost', operations: (n, m) => n * (n + m) },
  agreesWith: 'igraph edge_betweenness; networkx 3 edge_betweenness_centrality(normalized=False)',
  equals: {
    ucinet: 'Edge betweenness',
    igraph: 'edge_betweenness',
    networkx: 'edge_betweenness_centrality(normalized=False)',
    graphology: 'edgeBetweennessCentrality({normalized: false, getEdgeWeight: null})',
    fromOurs: 'networkx by default: ours / (n(n−1)/2) undirected, ours / (n(n−1)) directed',
  },
  measure: edgeBetweenness,
});
