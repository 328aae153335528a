import { cuts } from '../graph/cuts.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { ignoringDirection, tieMetric, units } from './metric.ts';

/**
 * Bridge: 1 for a tie whose loss alone would split what is connected, else 0.
 * @example bridge(ties("a-b b-c c-a c-d"))   // c–d 1, others 0
 */
export function bridge(graph: NetworkGraph): number[] {
  return Array.from(cuts(graph).bridges);
}

export const bridgeMetric = tieMetric({
  id: 'bridge',
  name: { es: 'Puente', en: 'Bridge' },
  meaning: {
    es: '1 si la sola pérdida del vínculo dividiría lo que hoy está conectado; si no, 0.',
    en: '1 for a tie whose loss alone would split what is connected now, else 0.',
  },
  formula: '1 iff removing the tie (both of a mutual pair) gives more components',
  source: 'Hopcroft & Tarjan 1973, doi:10.1145/362248.362272',
  unit: units.none,
  range: [0, 1],
  reads: ignoringDirection('simple network, directions ignored; both ties of a mutual pair are marked'),
  undefinedWhen: 'never',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'networkx 3 bridges; igraph bridges',
  equals: {
    igraph: 'bridges',
    networkx: 'bridges',
    fromOurs: 'symmetrise first; they list the ties marked 1 here',
  },
  measure: bridge,
});
