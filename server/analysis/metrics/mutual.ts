import type { NetworkGraph } from '../graph/network-graph.ts';
import { asGiven, tieMetric, units } from './metric.ts';

/**
 * Mutual: 1 for a tie that is returned, else 0.
 * @example mutual(ties("a>b b>a a>c"))   // a→b 1, b→a 1, a→c 0
 */
export function mutual(graph: NetworkGraph): number[] {
  const n = graph.actors.length;
  const tied = new Set(Array.from(graph.from, (from, tie) => from * n + graph.to[tie]!));
  return Array.from(graph.from, (from, tie) =>
    !graph.directed || tied.has(graph.to[tie]! * n + from) ? 1 : 0,
  );
}

export const mutualMetric = tieMetric({
  id: 'mutual',
  name: { es: 'Vínculo mutuo', en: 'Mutual tie' },
  meaning: { es: '1 si el vínculo es correspondido; si no, 0.', en: '1 for a tie that is returned, else 0.' },
  formula: '1 iff there is a tie the other way too',
  source: 'Wasserman & Faust 1994, ch. 13',
  unit: units.none,
  range: [0, 1],
  reads: asGiven('simple network as given; every undirected tie is mutual'),
  undefinedWhen: 'never',
  cost: { text: 'O(m)', operations: (_, m) => m },
  agreesWith: 'igraph which_mutual',
  equals: { igraph: 'which_mutual', fromOurs: 'the same number' },
  measure: mutual,
});
