import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { asGiven, networkMetric, units } from './metric.ts';

/**
 * Density: the share of possible ties that exist.
 * @example density(path("a", "b", "c"))   // 2/3
 */
export function density(graph: NetworkGraph): number | Undefined {
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  return ((graph.directed ? 1 : 2) * graph.from.length) / (n * (n - 1));
}

export const densityMetric = networkMetric({
  id: 'density',
  name: { es: 'Densidad', en: 'Density' },
  meaning: { es: 'Qué parte de los vínculos posibles existe.', en: 'The share of possible ties that exist.' },
  formula: 'm / (n(n−1)) directed; 2m / (n(n−1)) undirected',
  source: 'Wasserman & Faust 1994, formulas 4.3 and 4.13',
  unit: units.none,
  range: [0, 1],
  reads: asGiven('simple network as given; strength not used'),
  undefinedWhen: 'n < 2: too-few-actors',
  cost: { text: 'O(1)', operations: () => 1 },
  agreesWith: 'networkx 3 density; igraph density; UCINET',
  equals: {
    ucinet: 'Density',
    sna: 'gden',
    igraph: 'edge_density',
    networkx: 'density',
    graphology: 'density',
    fromOurs: 'the same number without parallel ties',
  },
  measure: density,
});

/**
 * Density of what was observed: of a directed graph the rows of those who answered, of an undirected one the pairs of
 * which at least one end answered. Ties that only silent actors could have reported are unknown, not absent.
 */
export function observedDensity(graph: NetworkGraph): number | Undefined {
  const { directed, responded } = graph;
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  if (responded.every((answer) => answer === null)) return undefinedBecause('answers-unknown');
  const answered = responded.filter((answer) => answer === true).length;
  const silent = n - answered;
  const cells = directed ? answered * (n - 1) : (n * (n - 1) - silent * (silent - 1)) / 2;
  if (cells === 0) return undefinedBecause('nobody-answered');
  const observed = graph.from.reduce(
    (sum, from, tie) => sum + (responded[from] || (!directed && responded[graph.to[tie]!]) ? 1 : 0),
    0,
  );
  return observed / cells;
}

export const observedDensityMetric = networkMetric({
  id: 'density.observed',
  name: { es: 'Densidad entre lo observado', en: 'Density of what was observed' },
  meaning: {
    es: 'Qué parte de los vínculos posibles existe, contando solo los que alguien que respondió pudo informar.',
    en: 'The share of possible ties that exist, among those that somebody who answered could report.',
  },
  formula:
    'ties from those who answered / (a(n−1)), a = actors who answered; undirected: pairs with such an end',
  source: 'Huisman 2009, Journal of Social Structure 10(1), available-case analysis',
  unit: units.none,
  range: [0, 1],
  reads: asGiven('rows of those who answered; strength not used'),
  undefinedWhen:
    'n < 2: too-few-actors; not known who answered: answers-unknown; nobody did: nobody-answered',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'density of the matrix without the rows of those who did not answer',
  equals: { sna: 'gden (rows of those who did not answer as NA)', fromOurs: 'the same number' },
  measure: observedDensity,
});
