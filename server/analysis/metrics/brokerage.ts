import type { Bilingual } from '../../../contract/identifiers.ts';
import { outNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { groupOf, groupParameters } from './group-of.ts';
import { actorMetric, asGiven, units } from './metric.ts';

export const brokerageRoles = [
  'coordinator',
  'itinerant',
  'gatekeeper',
  'representative',
  'liaison',
] as const;
export type BrokerageRole = (typeof brokerageRoles)[number];

/**
 * Brokerage (Gould–Fernandez): how often an actor stands between two who are not tied directly, by the groups of the three.
 *
 *   i → v → k without i → k, i ≠ k, of groups g:
 *   coordinator     g(i) = g(v) = g(k)
 *   itinerant       g(i) = g(k) ≠ g(v)            (consultant; sna w_O)
 *   gatekeeper      g(i) ≠ g(v) = g(k)            (lets in; sna b_OI)
 *   representative  g(i) = g(v) ≠ g(k)            (speaks out; sna b_IO)
 *   liaison         all three differ              (sna b_O)
 * @example brokerage(ties("a>b b>c"), "total") with groups a, b, b: b 1 (gatekeeper)
 */
export function brokerage(
  graph: NetworkGraph,
  role: BrokerageRole | 'total',
  { attribute = 'group' } = {},
): Values {
  const { of } = groupOf(graph, attribute);
  const out = outNeighbours(graph);
  const counts = new Float64Array(graph.actors.length);
  const named = new Int32Array(graph.actors.length).fill(-1);
  for (let i = 0; i < graph.actors.length; i++) {
    if (of[i]! < 0) continue;
    for (let entry = out.offset[i]!; entry < out.offset[i + 1]!; entry++) named[out.neighbour[entry]!] = i;
    for (let entry = out.offset[i]!; entry < out.offset[i + 1]!; entry++) {
      const v = out.neighbour[entry]!;
      if (of[v]! < 0) continue;
      for (let inner = out.offset[v]!; inner < out.offset[v + 1]!; inner++) {
        const k = out.neighbour[inner]!;
        if (k === i || of[k]! < 0 || named[k] === i) continue;
        if (role === 'total' || roleOf(of[i]!, of[v]!, of[k]!) === role) counts[v]!++;
      }
    }
  }
  return Array.from(counts, (count, position) =>
    of[position]! < 0 ? undefinedBecause('group-unknown') : count,
  );
}

function roleOf(giver: number, broker: number, taker: number): BrokerageRole {
  if (giver === taker) return giver === broker ? 'coordinator' : 'itinerant';
  if (broker === taker) return 'gatekeeper';
  return giver === broker ? 'representative' : 'liaison';
}

const shared = {
  source: 'Gould & Fernandez 1989, doi:10.2307/270949',
  unit: units.pairs,
  range: [0, null] as const,
  reads: asGiven('simple network as given; each undirected tie goes both ways; groups by an attribute'),
  undefinedWhen:
    'the actor’s group is not known: group-unknown; triples with an unknown group are not counted',
  cost: { text: 'O(Σ in·out)', operations: (n: number, m: number) => n + m * Math.sqrt(m) },
  parameters: groupParameters,
};

export const brokerageMetric = actorMetric({
  ...shared,
  id: 'brokerage',
  name: { es: 'Mediación (Gould–Fernandez)', en: 'Brokerage (Gould–Fernandez)' },
  meaning: {
    es: 'Cuántas veces el actor está entre dos que no tienen vínculo directo; suma de los cinco papeles.',
    en: 'How often the actor stands between two without a direct tie; sum of the five roles.',
  },
  formula: 'number of i→v→k, i ≠ k, without i→k',
  agreesWith: 'sna brokerage, total t',
  equals: { ucinet: 'G&F brokerage: Total', sna: 'brokerage()$raw.nli, t', fromOurs: 'the same number' },
  measure: (graph, parameters) => brokerage(graph, 'total', parameters),
});

type RoleFacts = {
  readonly id: BrokerageRole;
  readonly name: Bilingual;
  readonly meaning: Bilingual;
  /** Groups of i, v and k. */
  readonly groups: string;
  readonly ucinet: string;
  /** Column of sna’s table. */
  readonly sna: string;
  readonly fromOurs?: string;
};

const role = ({ id, name, meaning, groups, ucinet, sna, fromOurs = 'the same number' }: RoleFacts) =>
  actorMetric({
    ...shared,
    id: `brokerage.${id}`,
    name,
    meaning,
    formula: `number of i→v→k, i ≠ k, without i→k, with ${groups}`,
    agreesWith: `sna brokerage ${sna} by this formula`,
    equals: { ucinet, sna: `brokerage()$raw.nli, ${sna}`, fromOurs },
    measure: (graph, parameters) => brokerage(graph, id, parameters),
  });

const swapped = 'by the formula: versions of sna swap b_OI and b_IO';

export const brokerageRoleMetrics = [
  role({
    id: 'coordinator',
    name: { es: 'Coordinador', en: 'Coordinator' },
    meaning: {
      es: 'Media dentro de su grupo.',
      en: 'Brokers within its own group.',
    },
    groups: 'g(i) = g(v) = g(k)',
    ucinet: 'Coordinator',
    sna: 'w_I',
  }),
  role({
    id: 'itinerant',
    name: { es: 'Consultor', en: 'Itinerant broker' },
    meaning: {
      es: 'Media dentro de un grupo ajeno.',
      en: 'Brokers within a group that is not its own.',
    },
    groups: 'g(i) = g(k) ≠ g(v)',
    ucinet: 'Consultant',
    sna: 'w_O',
  }),
  role({
    id: 'gatekeeper',
    name: { es: 'Portero', en: 'Gatekeeper' },
    meaning: {
      es: 'Deja entrar a su grupo lo que viene de otro.',
      en: 'Lets into its own group what comes from another.',
    },
    groups: 'g(i) ≠ g(v) = g(k)',
    ucinet: 'Gatekeeper',
    sna: 'b_OI',
    fromOurs: swapped,
  }),
  role({
    id: 'representative',
    name: { es: 'Representante', en: 'Representative' },
    meaning: {
      es: 'Lleva a otro grupo lo que viene del suyo.',
      en: 'Takes to another group what comes from its own.',
    },
    groups: 'g(i) = g(v) ≠ g(k)',
    ucinet: 'Representative',
    sna: 'b_IO',
    fromOurs: swapped,
  }),
  role({
    id: 'liaison',
    name: { es: 'Enlace', en: 'Liaison' },
    meaning: {
      es: 'Une dos grupos ajenos entre sí y al suyo.',
      en: 'Joins two groups, neither of them its own.',
    },
    groups: 'all three groups different',
    ucinet: 'Liaison',
    sna: 'b_O',
  }),
] as const;
