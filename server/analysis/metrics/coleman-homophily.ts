import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { groupOf, groupParameters } from './group-of.ts';
import { asGiven, networkMetric, units } from './metric.ts';

export type ColemanHomophily = {
  readonly network: number | Undefined;
  readonly groups: Readonly<Record<string, number | Undefined>>;
};

/**
 * Coleman's index of homophily: the share of the way from choosing at random to choosing only one's own (+1), or only
 * others (−1).
 *
 *   h = (s − E)/(m − E) where s ≥ E, (s − E)/E otherwise
 *   s_g = ties that members of g give inside g, m_g = all that they give, E_g = m_g (n_g − 1)/(n − 1)
 *
 * Of the network: s, m and E summed over the groups. Actors without a known group and their ties are left out; an
 * undirected tie is given by both ends.
 *
 * Returns     {network, groups by name}, dimensionless, [−1, 1]
 * @example colemanHomophily(ties("a>b c>d")) with groups x, x, y, y: 1 everywhere
 */
export function colemanHomophily(
  graph: NetworkGraph,
  { attribute = 'group' } = {},
): ColemanHomophily | Undefined {
  if (graph.from.length === 0) return undefinedBecause('no-ties');
  const { of, names } = groupOf(graph, attribute);
  const tallies = names.map(() => ({ inside: 0, given: 0, size: 0 }));
  for (const group of of) if (group >= 0) tallies[group]!.size++;
  const known = tallies.reduce((total, { size }) => total + size, 0);
  const give = (giver: number, taker: number) => {
    if (giver < 0 || taker < 0) return;
    tallies[giver]!.given++;
    if (giver === taker) tallies[giver]!.inside++;
  };
  for (const [tie, from] of graph.from.entries()) {
    const [giver, taker] = [of[from]!, of[graph.to[tie]!]!];
    give(giver, taker);
    if (!graph.directed) give(taker, giver);
  }
  if (tallies.every(({ given }) => given === 0)) return undefinedBecause('group-unknown');
  const rows = tallies.map(({ inside, given, size }) => ({
    inside,
    given,
    expected: (given * (size - 1)) / (known - 1),
  }));
  const sum = (value: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + value(row), 0);
  return {
    network: index({
      inside: sum(({ inside }) => inside),
      given: sum(({ given }) => given),
      expected: sum(({ expected }) => expected),
    }),
    groups: Object.fromEntries(rows.map((row, group) => [names[group]!, index(row)])),
  };
}

type Row = { inside: number; given: number; expected: number };

/** Undefined where nothing is given, or where chance alone would leave every tie inside (one group), or none can be. */
function index({ inside, given, expected }: Row): number | Undefined {
  if (given === 0) return undefinedBecause('no-ties');
  const room = inside >= expected ? given - expected : expected;
  return Math.abs(room) < 1e-12 ? undefinedBecause('no-choice') : (inside - expected) / room;
}

export const colemanHomophilyMetric = networkMetric({
  id: 'coleman-homophily',
  name: { es: 'Homofilia de Coleman', en: 'Coleman homophily' },
  meaning: {
    es: 'Qué parte del camino hay entre elegir al azar (0) y elegir solo a los del propio grupo (+1) o solo a otros (−1), en la red y por grupo.',
    en: 'What share of the way lies between choosing at random (0) and choosing only one’s own group (+1) or only others (−1), in the network and by group.',
  },
  formula: 'h = (s − E)/(m − E) where s ≥ E, else (s − E)/E; E = m_g (n_g − 1)/(n − 1)',
  source: 'Coleman 1958, doi:10.17730/humo.17.4.q5604m676260q8n7',
  unit: units.none,
  range: [-1, 1],
  reads: asGiven('simple network as given, undirected ties both ways; actors with an unknown group left out'),
  undefinedWhen:
    'no ties: no-ties; none with both groups known: group-unknown; within: a group that gives none: no-ties; only one way to choose: no-choice',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith:
    'averaging over every other way of choosing; R netseg coleman on the example of Coleman 1958 (.38125, .175)',
  parameters: groupParameters,
  equals: {
    igraph: 'netseg (R): coleman',
    fromOurs: 'the same number a group',
  },
  measure: colemanHomophily,
});
