import type { Undefined } from '../../../contract/metrics.ts';
import { undirectedNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { asGiven, networkMetric } from './metric.ts';

/** The sixteen kinds of three actors, by mutual, asymmetric and null pairs, and direction (Up, Down, Cyclic, Transitive). */
export const triadKinds = [
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
] as const;
export type TriadCensus = Readonly<Record<(typeof triadKinds)[number], number>>;

/** Kind of each of the 64 ways to tie three actors: 1 v→u, 2 u→v, 4 v→w, 8 w→v, 16 u→w, 32 w→u. */
const kindOfCode = [
  1, 2, 2, 3, 2, 4, 6, 8, 2, 6, 5, 7, 3, 8, 7, 11, 2, 6, 4, 8, 5, 9, 9, 13, 6, 10, 9, 14, 7, 14, 12, 15, 2, 5,
  6, 7, 6, 9, 10, 14, 4, 9, 9, 12, 8, 13, 14, 15, 3, 7, 8, 11, 7, 12, 14, 15, 8, 14, 13, 15, 11, 15, 15, 16,
];

/**
 * Triad census: how many threes of actors are of each of the sixteen kinds.
 *
 * Returns     one count a kind; together n(n−1)(n−2)/6
 * @example triadCensus(path("a", "b", "c"))   // {…, "201": 1}
 */
export function triadCensus(graph: NetworkGraph): TriadCensus | Undefined {
  const n = graph.actors.length;
  if (n < 3) return undefinedBecause('too-few-actors');
  const { offset, neighbour } = undirectedNeighbours(graph);
  const codes = pairCodes(graph);
  const code = (a: number, b: number): number => codes.get(a * n + b) ?? 0;
  const counts = new Float64Array(16);
  for (let v = 0; v < n; v++) {
    for (let entry = offset[v]!; entry < offset[v + 1]!; entry++) {
      const u = neighbour[entry]!;
      if (u <= v) continue;
      const near = new Set([
        ...neighbour.subarray(offset[v], offset[v + 1]),
        ...neighbour.subarray(offset[u], offset[u + 1]),
      ]);
      near.delete(v);
      near.delete(u);
      // Everybody tied with neither makes a triad of this one pair.
      counts[code(v, u) === 3 ? 2 : 1]! += n - near.size - 2;
      for (const w of near)
        if (u < w || (v < w && w < u && code(v, w) === 0))
          counts[kindOfCode[code(v, u) + 4 * code(v, w) + 16 * code(u, w)]! - 1]!++;
    }
  }
  const tied = counts.reduce((sum, count) => sum + count, 0);
  counts[0] = (n * (n - 1) * (n - 2)) / 6 - tied;
  return Object.fromEntries(triadKinds.map((kind, at) => [kind, counts[at]!])) as TriadCensus;
}

/** For ordered pairs a, b: 1 if a→b, plus 2 if b→a. */
function pairCodes(graph: NetworkGraph): Map<number, number> {
  const n = graph.actors.length;
  const codes = new Map<number, number>();
  const add = (a: number, b: number, value: number) =>
    codes.set(a * n + b, (codes.get(a * n + b) ?? 0) | value);
  for (const [tie, from] of graph.from.entries()) {
    const to = graph.to[tie]!;
    add(from, to, graph.directed ? 1 : 3);
    add(to, from, graph.directed ? 2 : 3);
  }
  return codes;
}

export const triadCensusMetric = networkMetric({
  id: 'triad-census',
  name: { es: 'Censo de tríadas', en: 'Triad census' },
  meaning: {
    es: 'Cuántos tríos de actores hay de cada una de las dieciséis formas.',
    en: 'How many threes of actors are of each of the sixteen kinds.',
  },
  formula: 'counts of the 16 classes of three actors; together n(n−1)(n−2)/6',
  source:
    'Holland & Leinhardt 1970, doi:10.1086/224954; Batagelj & Mrvar 2001, doi:10.1016/S0378-8733(01)00035-1',
  unit: { es: 'tríos', en: 'triads' },
  range: [0, null],
  reads: asGiven('simple network as given; undirected ties are mutual'),
  undefinedWhen: 'n < 3: too-few-actors',
  cost: { text: 'O(m · largest degree)', operations: (n, m) => n + m * Math.sqrt(m) * 4 },
  agreesWith: 'networkx 3 triadic_census; igraph triad_census; sna triad.census',
  equals: {
    ucinet: 'Triad census',
    sna: 'triad.census',
    igraph: 'triad_census',
    networkx: 'triadic_census',
    fromOurs: 'the same number',
  },
  measure: triadCensus,
});
