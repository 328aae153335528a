import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { groupOf, groupParameters } from './group-of.ts';
import { actorMetric, asGiven, ignoringDirection, networkMetric, units } from './metric.ts';

/**
 * E-I index: whether ties go outside the own group (+1) or stay inside (−1).
 *
 * Returns     one number an actor (or of the network, each tie counted once), dimensionless, [−1, 1]
 * @example eiOfNetwork(ties("a-b b-c")) with groups x, x, y: 0
 */
export function eiOfActors(graph: NetworkGraph, { attribute = 'group' } = {}): Values {
  const plain = symmetrise(graph);
  const { of } = groupOf(plain, attribute);
  const tallies = plain.actors.map(() => ({ ties: 0, inside: 0, outside: 0 }));
  for (const [tie, from] of plain.from.entries())
    for (const end of [from, plain.to[tie]!]) addTo(tallies[end]!, of[from]!, of[plain.to[tie]!]!);
  return tallies.map(index);
}

/** E-I index of the whole network. */
export function eiOfNetwork(graph: NetworkGraph, { attribute = 'group' } = {}): number | Undefined {
  return eiOfTies(symmetrise(graph), attribute);
}

/** The same over arcs: a pair that names each other counts twice. Of an undirected graph the same number. */
export const eiOfArcs = (graph: NetworkGraph, { attribute = 'group' } = {}): number | Undefined =>
  eiOfTies(graph, attribute);

function eiOfTies(graph: NetworkGraph, attribute: string): number | Undefined {
  const { of } = groupOf(graph, attribute);
  const tally = { ties: 0, inside: 0, outside: 0 };
  for (const [tie, from] of graph.from.entries()) addTo(tally, of[from]!, of[graph.to[tie]!]!);
  return index(tally);
}

type Tally = { ties: number; inside: number; outside: number };

function addTo(tally: Tally, a: number, b: number): void {
  tally.ties++;
  if (a < 0 || b < 0) return;
  if (a === b) tally.inside++;
  else tally.outside++;
}

function index({ ties, inside, outside }: Tally): number | Undefined {
  if (ties === 0) return undefinedBecause('no-ties');
  if (inside + outside === 0) return undefinedBecause('group-unknown');
  return (outside - inside) / (outside + inside);
}

const shared = {
  formula: '(E − I)/(E + I), E = ties to other groups, I = ties within',
  source: 'Krackhardt & Stern 1988, doi:10.2307/2786835',
  unit: units.none,
  range: [-1, 1] as const,
  reads: ignoringDirection('simple network, directions ignored; ties with an unknown group left out'),
  undefinedWhen: 'no ties: no-ties; none with both groups known: group-unknown',
  cost: { text: 'O(n + m)', operations: (n: number, m: number) => n + m },
  agreesWith: 'UCINET E-I index (symmetrised)',
  parameters: groupParameters,
};

export const eiMetric = actorMetric({
  ...shared,
  id: 'e-i',
  name: { es: 'Índice E-I', en: 'E-I index' },
  meaning: {
    es: 'Si los vínculos del actor van fuera de su grupo (+1) o quedan dentro (−1).',
    en: 'Whether the actor’s ties go outside its group (+1) or stay inside (−1).',
  },
  equals: { ucinet: 'E-I index, individual', fromOurs: 'symmetrise first' },
  measure: eiOfActors,
});

export const eiNetworkMetric = networkMetric({
  ...shared,
  id: 'e-i.network',
  name: { es: 'Índice E-I de la red', en: 'E-I index of the network' },
  meaning: {
    es: 'Si los vínculos de la red cruzan los grupos (+1) o quedan dentro (−1).',
    en: 'Whether the ties of the network cross groups (+1) or stay inside (−1).',
  },
  equals: { ucinet: 'E-I index', fromOurs: 'symmetrise first' },
  measure: eiOfNetwork,
});

export const eiArcsMetric = networkMetric({
  ...shared,
  id: 'e-i.network.arcs',
  name: { es: 'Índice E-I de la red (por menciones)', en: 'E-I index of the network (over arcs)' },
  meaning: {
    es: 'Si las menciones cruzan los grupos (+1) o quedan dentro (−1); un par que se nombra mutuamente cuenta dos veces.',
    en: 'Whether arcs cross groups (+1) or stay inside (−1); a pair that names each other counts twice.',
  },
  formula: '(E − I)/(E + I), E = arcs to other groups, I = arcs within',
  reads: asGiven('simple network as given; ties with an unknown group left out'),
  agreesWith: 'UCINET E-I index of a matrix that is not symmetrised; networkx 3 attribute_mixing_matrix',
  equals: {
    ucinet: 'E-I index, not symmetrised',
    networkx: '1 − 2 · trace of attribute_mixing_matrix',
    fromOurs: 'the same number',
  },
  measure: eiOfArcs,
});
