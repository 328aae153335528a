import type { Undefined } from '../../../contract/metrics.ts';
import { outNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { asGiven, networkMetric, units } from './metric.ts';

/**
 * Transitivity: how often the friend of a friend is a friend.
 * @example transitivity(ties("a>b b>c a>c"))   // 1
 */
export function transitivity(graph: NetworkGraph): number | Undefined {
  const out = outNeighbours(graph);
  const marked = new Int32Array(graph.actors.length).fill(-1);
  let paths = 0;
  let closed = 0;
  for (let i = 0; i < graph.actors.length; i++) {
    for (let entry = out.offset[i]!; entry < out.offset[i + 1]!; entry++) marked[out.neighbour[entry]!] = i;
    for (let entry = out.offset[i]!; entry < out.offset[i + 1]!; entry++) {
      const j = out.neighbour[entry]!;
      for (let inner = out.offset[j]!; inner < out.offset[j + 1]!; inner++) {
        const k = out.neighbour[inner]!;
        if (k === i) continue;
        paths++;
        if (marked[k] === i) closed++;
      }
    }
  }
  return paths === 0 ? undefinedBecause('no-two-paths') : closed / paths;
}

export const transitivityMetric = networkMetric({
  id: 'transitivity',
  name: { es: 'Transitividad', en: 'Transitivity' },
  meaning: {
    es: 'Con qué frecuencia el amigo de un amigo es amigo.',
    en: 'How often the friend of a friend is a friend.',
  },
  formula: 'share of 2-paths i→j→k, i ≠ k, with a tie i→k; undirected: 3·triangles / connected triples',
  source: 'Wasserman & Faust 1994, ch. 6; Holland & Leinhardt 1971, doi:10.1177/104649647100200201',
  unit: units.none,
  range: [0, 1],
  reads: asGiven('simple network as given; strength not used'),
  undefinedWhen: 'no 2-path: no-two-paths',
  cost: { text: 'O(Σ in·out)', operations: (n, m) => n + m * Math.sqrt(m) },
  agreesWith:
    'UCINET "Transitivity/Closure"; sna gtrans(measure="weak"); undirected: networkx 3 transitivity, igraph transitivity_undirected',
  equals: {
    ucinet: 'Transitivity / closure',
    sna: 'gtrans(measure="weak")',
    igraph: 'transitivity(type="global")',
    networkx: 'transitivity',
    fromOurs: 'igraph and networkx: of the undirected network',
  },
  measure: transitivity,
});
