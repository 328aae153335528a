import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { observedCells, isUnobserved, speakers } from '../graph/observed-cells.ts';
import { asGiven, networkMetric, units } from './metric.ts';

/**
 * Density: the share of possible ties that exist. Where it is known who answered, among the cells that were observed: of
 * a directed graph the rows of those who answered, of an undirected one the pairs of which at least one end did. The
 * others are unknown, and no answer is no zero.
 *
 * @example density(path("a", "b", "c"))   // 2/3
 */
export function density(graph: NetworkGraph): number | Undefined {
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  const speaking = speakers(graph).reduce((sum, speaks) => sum + speaks, 0);
  const cells = observedCells(graph.directed, n, speaking);
  if (cells === 0) return undefinedBecause('nobody-answered');
  return graph.from.filter((_, tie) => !isUnobserved(graph, tie)).length / cells;
}

/** The same, only where it is known who answered. */
export const observedDensity = (graph: NetworkGraph): number | Undefined =>
  graph.actors.length > 1 && graph.responded.every((answer) => answer === null)
    ? undefinedBecause('answers-unknown')
    : density(graph);

/** The share of all cells that hold a tie, those that nobody observed among them. */
export function allCellsDensity(graph: NetworkGraph): number | Undefined {
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  return graph.from.length / observedCells(graph.directed, n, n);
}

const shared = { unit: units.none, range: [0, 1] as const };
const ofRows = {
  formula:
    'ties from those who answered / (a(n−1)), a = actors who answered; undirected: pairs with such an end',
  source: 'Huisman 2009, Journal of Social Structure 10(1), available-case analysis',
  cost: { text: 'O(n + m)', operations: (n: number, m: number) => n + m },
};

export const densityMetric = networkMetric({
  ...shared,
  ...ofRows,
  id: 'density',
  // 2: over the cells that were observed, where it is known who answered.
  version: 2,
  name: { es: 'Densidad', en: 'Density' },
  meaning: {
    es: 'Qué parte de los vínculos posibles existe. Donde consta quién respondió, cuenta solo los que parten de quienes respondieron: de los demás no se sabe.',
    en: 'The share of possible ties that exist. Where it is known who answered, only those that start at them count: of the others nothing is known.',
  },
  formula: `m / (n(n−1)) directed, 2m / (n(n−1)) undirected; where answers are known ${ofRows.formula}`,
  source: `Wasserman & Faust 1994, formulas 4.3 and 4.13; ${ofRows.source}`,
  reads: {
    ...asGiven('simple network as given, rows of those who answered; strength not used'),
    leavesOut: ['did-not-answer'],
  },
  undefinedWhen: 'n < 2: too-few-actors; nobody answered: nobody-answered',
  agreesWith: 'networkx 3 density; igraph density; UCINET; R sna gden with unknown rows as NA',
  equals: {
    ucinet: 'Density',
    sna: 'gden (rows of those who did not answer as NA)',
    igraph: 'edge_density',
    networkx: 'density',
    graphology: 'density',
    fromOurs: 'where everybody answered the same number without parallel ties; else density.all-cells',
  },
  measure: density,
});

export const observedDensityMetric = networkMetric({
  ...shared,
  ...ofRows,
  id: 'density.observed',
  name: { es: 'Densidad entre lo observado', en: 'Density of what was observed' },
  meaning: {
    es: 'La densidad de los vínculos que parten de quienes respondieron, solo donde consta quién respondió.',
    en: 'The density of the ties that start at those who answered, only where it is known who answered.',
  },
  reads: { ...asGiven('rows of those who answered; strength not used'), leavesOut: ['did-not-answer'] },
  undefinedWhen:
    'n < 2: too-few-actors; not known who answered: answers-unknown; nobody did: nobody-answered',
  agreesWith: 'density of the matrix without the rows of those who did not answer',
  equals: { sna: 'gden (rows of those who did not answer as NA)', fromOurs: 'the same number' },
  measure: observedDensity,
});

export const allCellsDensityMetric = networkMetric({
  ...shared,
  id: 'density.all-cells',
  name: {
    es: 'Densidad contando como «no» lo que no se sabe',
    en: 'Density counting what is not known as “no”',
  },
  meaning: {
    es: 'Qué parte de los vínculos posibles consta, como si quienes no respondieron no tuvieran más que los que otros informan.',
    en: 'The share of possible ties that are on record, as if those who did not answer had no others than those that others report.',
  },
  formula: 'm / (n(n−1)) directed; 2m / (n(n−1)) undirected',
  source: 'Wasserman & Faust 1994, formulas 4.3 and 4.13',
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
  measure: allCellsDensity,
});
