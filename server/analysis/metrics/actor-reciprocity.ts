import { outNeighbours, undirectedNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * Reciprocity of an actor: the share of those tied with it, either way, with whom the tie is mutual.
 * @example actorReciprocity(ties("a>b b>a a>c"))   // a 1/2, b 1, c 0
 */
export function actorReciprocity(graph: NetworkGraph): Values {
  if (!graph.directed) return graph.actors.map(() => undefinedBecause('undirected'));
  const all = undirectedNeighbours(graph).offset;
  const out = outNeighbours(graph);
  const named = new Set<number>();
  const n = graph.actors.length;
  for (const [tie, from] of graph.from.entries()) named.add(from * n + graph.to[tie]!);
  return graph.actors.map((_, position) => {
    const neighbours = all[position + 1]! - all[position]!;
    if (neighbours === 0) return undefinedBecause('no-ties');
    let mutual = 0;
    for (let entry = out.offset[position]!; entry < out.offset[position + 1]!; entry++)
      if (named.has(out.neighbour[entry]! * n + position)) mutual++;
    return mutual / neighbours;
  });
}

export const actorReciprocityMetric = actorMetric({
  id: 'reciprocity.actor',
  name: { es: 'Reciprocidad del actor', en: 'Reciprocity of the actor' },
  meaning: {
    es: 'Con qué parte de sus vecinos el vínculo es mutuo.',
    en: 'The share of its neighbours with whom the tie is mutual.',
  },
  formula: 'r(v) = mutual(v)/neighbours(v)',
  source: 'Wasserman & Faust 1994, ch. 13',
  unit: units.none,
  range: [0, 1],
  reads: asGiven('directed simple network; strength not used'),
  undefinedWhen: 'undirected network: undirected; no ties: no-ties',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'UCINET node-level reciprocity (symmetric share)',
  equals: { ucinet: 'Node-level reciprocity, symmetric', fromOurs: 'the same number' },
  measure: actorReciprocity,
});
