import { inNeighbours, outNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { asGiven, tieMetric, units } from './metric.ts';
import { strength } from './strength.ts';

/**
 * Disparity: the chance that an actor spreading its strength at random over its ties would give one as much as this.
 *
 * Returns     one number a tie, a probability, [0, 1]: small for ties that stand out
 * @example disparity(ties("a-b:3 a-c:1"))   // a–b 1/4, a–c 3/4
 */
export function disparity(graph: NetworkGraph): Values {
  const given = strength(graph, 'out');
  const taken = strength(graph, 'in');
  const out = outNeighbours(graph).offset;
  const into = inNeighbours(graph).offset;
  return Array.from(graph.from, (from, tie) => {
    const to = graph.to[tie]!;
    const weight = graph.strength[tie]!;
    const ends = [
      { ties: out[from + 1]! - out[from]!, total: given[from]! },
      { ties: into[to + 1]! - into[to]!, total: taken[to]! },
    ].filter((end) => end.ties > 1);
    if (ends.length === 0) return undefinedBecause('one-tie');
    return Math.min(...ends.map((end) => (1 - weight / end.total) ** (end.ties - 1)));
  });
}

export const disparityMetric = tieMetric({
  id: 'disparity',
  name: { es: 'Disparidad del vínculo', en: 'Disparity' },
  meaning: {
    es: 'Probabilidad de que un vínculo reciba por azar tanta fuerza: pequeña en los vínculos que sobresalen.',
    en: 'Chance that a tie gets as much strength at random: small for ties that stand out.',
  },
  formula: 'α = (1 − w/s)^(k−1), the smaller over the two ends',
  source: 'Serrano, Boguñá & Vespignani 2009, doi:10.1073/pnas.0808904106',
  unit: units.none,
  range: [0, 1],
  reads: asGiven('simple network with strengths, as given'),
  undefinedWhen: 'both ends have this tie only: one-tie',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'backbone (R) disparity; the formula by hand',
  equals: {
    igraph: 'backbone (R): disparity',
    graphology: 'disparity (undirected)',
    fromOurs:
      'graphology on a directed network uses total degree and strength, ours the giver’s and the receiver’s own',
  },
  measure: disparity,
});
