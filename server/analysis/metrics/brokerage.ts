import { outNeighbours } from '../neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../network-graph.ts';
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
 *
 * Source      Gould & Fernandez 1989, doi:10.2307/270949
 * Reads       simple network, as given; each undirected tie goes both ways, so each pair counts twice
 * Tie cost    not used
 * Returns     one whole number an actor; without a role the sum of the five
 * Undefined   the actor's group is not known: "group-unknown". Triples with an unknown group are not counted
 * Cost        O(Σ in·out)
 * Agrees with sna brokerage (2.7). Gatekeeper and representative are swapped between versions of sna: go by the formula
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
    es: 'Cuántas veces el actor está entre dos que no tienen lazo directo; suma de los cinco papeles.',
    en: 'How often the actor stands between two without a direct tie; sum of the five roles.',
  },
  formula: 'number of i→v→k, i ≠ k, without i→k',
  agreesWith: 'sna brokerage, total t',
  measure: (graph, parameters) => brokerage(graph, 'total', parameters),
});

const role = (
  id: BrokerageRole,
  es: string,
  en: string,
  meaningEs: string,
  meaningEn: string,
  formula: string,
  sna: string,
) =>
  actorMetric({
    ...shared,
    id: `brokerage.${id}`,
    name: { es, en },
    meaning: { es: meaningEs, en: meaningEn },
    formula: `number of i→v→k, i ≠ k, without i→k, with ${formula}`,
    agreesWith: `sna brokerage ${sna} by this formula`,
    measure: (graph, parameters) => brokerage(graph, id, parameters),
  });

export const brokerageRoleMetrics = [
  role(
    'coordinator',
    'Coordinador',
    'Coordinator',
    'Media dentro de su grupo.',
    'Brokers within its own group.',
    'g(i) = g(v) = g(k)',
    'w_I',
  ),
  role(
    'itinerant',
    'Consultor',
    'Itinerant broker',
    'Media dentro de un grupo ajeno.',
    'Brokers within a group that is not its own.',
    'g(i) = g(k) ≠ g(v)',
    'w_O',
  ),
  role(
    'gatekeeper',
    'Portero',
    'Gatekeeper',
    'Deja entrar a su grupo lo que viene de otro.',
    'Lets into its own group what comes from another.',
    'g(i) ≠ g(v) = g(k)',
    'b_OI',
  ),
  role(
    'representative',
    'Representante',
    'Representative',
    'Lleva a otro grupo lo que viene del suyo.',
    'Takes to another group what comes from its own.',
    'g(i) = g(v) ≠ g(k)',
    'b_IO',
  ),
  role(
    'liaison',
    'Enlace',
    'Liaison',
    'Une dos grupos ajenos entre sí y al suyo.',
    'Joins two groups, neither of them its own.',
    'all three groups different',
    'b_O',
  ),
] as const;
