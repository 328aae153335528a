import type { Undefined } from '../../../contract/metrics.ts';
import { undirectedNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { asGiven, networkMetric, units } from './metric.ts';

export type DyadCensus = { readonly mutual: number; readonly asymmetric: number; readonly null: number };

/**
 * Dyad census: how many pairs name each other, how many one-sidedly, how many not at all.
 *
 * Returns     {mutual, asymmetric, null}, whole numbers of pairs
 * @example dyadCensus(path("a", "b", "c"))   // mutual 2, asymmetric 0, null 1
 */
export function dyadCensus(graph: NetworkGraph): DyadCensus | Undefined {
  const n = graph.actors.length;
  if (n < 2) return undefinedBecause('too-few-actors');
  const pairs = (n * (n - 1)) / 2;
  const tied = undirectedNeighbours(graph).neighbour.length / 2;
  const mutual = graph.directed ? graph.from.length - tied : tied;
  return { mutual, asymmetric: tied - mutual, null: pairs - tied };
}

export const dyadCensusMetric = networkMetric({
  id: 'dyad-census',
  name: { es: 'Censo de díadas', en: 'Dyad census' },
  meaning: {
    es: 'Cuántos pares se nombran mutuamente, cuántos de un solo lado y cuántos no se nombran.',
    en: 'How many pairs name each other, how many one-sidedly, how many not at all.',
  },
  formula: 'M + As + N = n(n−1)/2, 2M + As = m',
  source: 'Holland & Leinhardt 1970, doi:10.1086/224954',
  unit: units.pairs,
  range: [0, null],
  reads: asGiven('simple network as given; undirected ties are mutual'),
  undefinedWhen: 'n < 2: too-few-actors',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'igraph dyad_census; sna dyad.census',
  equals: { sna: 'dyad.census', igraph: 'dyad_census', fromOurs: 'the same number' },
  measure: dyadCensus,
});
