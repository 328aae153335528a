import { cuts } from '../graph/cuts.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { actorMetric, ignoringDirection, units } from './metric.ts';

/**
 * Cut-school (articulation point): 1 for an actor whose loss alone would split what is connected now, else 0.
 * @example cutSchool(path("a", "b", "c"))   // a 0, b 1, c 0
 */
export function cutSchool(graph: NetworkGraph): number[] {
  return Array.from(cuts(graph).actors);
}

export const cutSchoolMetric = actorMetric({
  id: 'cut-school',
  name: { es: 'Escuela de corte', en: 'Cut-school' },
  meaning: {
    es: '1 si la sola pérdida del actor dividiría lo que hoy está conectado; si no, 0.',
    en: '1 for an actor whose loss alone would split what is connected now, else 0.',
  },
  formula: '1 iff removing v leaves the others in more components than before',
  source: 'Hopcroft & Tarjan 1973, doi:10.1145/362248.362272',
  unit: units.none,
  range: [0, 1],
  reads: ignoringDirection('simple network, directions ignored'),
  undefinedWhen: 'never',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'networkx 3 articulation_points; igraph articulation_points; UCINET cutpoints',
  equals: {
    ucinet: 'Cutpoints',
    sna: 'cutpoints(mode="graph")',
    igraph: 'articulation_points',
    networkx: 'articulation_points',
    fromOurs: 'symmetrise first; they list the actors marked 1 here',
  },
  measure: cutSchool,
});
