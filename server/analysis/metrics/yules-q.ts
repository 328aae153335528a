import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { observedCells, isUnobserved, speakers } from '../graph/observed-cells.ts';
import { groupOf, groupParameters } from './group-of.ts';
import { asGiven, networkMetric, units } from './metric.ts';

/**
 * Yule's Q of homophily: whether a tie is likelier within groups (+1) or between them (−1), whatever the sizes of the
 * groups, which the E-I index does not allow for.
 *
 *   Q = (ad − bc)/(ad + bc) = (OR − 1)/(OR + 1)
 *   a, b = cells inside groups with and without a tie;   c, d = cells across groups with and without one
 *
 * Cells are ordered pairs of a directed graph, pairs of an undirected one; those in rows that nobody answered for
 * are unknown and left out.
 * @example yulesQ(ties("a-b c-d")) with groups x, x, y, y: 1
 */
export function yulesQ(graph: NetworkGraph, { attribute = 'group' } = {}): number | Undefined {
  if (graph.from.length === 0) return undefinedBecause('no-ties');
  const { of } = groupOf(graph, attribute);
  const [inside, across] = cellsOf(graph, of);
  if (inside + across === 0) return undefinedBecause('group-unknown');
  let [a, c] = [0, 0];
  for (const [tie, from] of graph.from.entries()) {
    const to = graph.to[tie]!;
    if (of[from]! < 0 || of[to]! < 0 || isUnobserved(graph, tie)) continue;
    if (of[from] === of[to]) a++;
    else c++;
  }
  const [with_, without] = [a * (across - c), (inside - a) * c];
  return with_ + without === 0 ? undefinedBecause('no-variance') : (with_ - without) / (with_ + without);
}

/** Cells inside groups and across them, counted by group, so that no pair of actors is visited. */
function cellsOf(graph: NetworkGraph, of: Int32Array): [inside: number, across: number] {
  const speaks = speakers(graph);
  const groups = Map.groupBy(
    [...of.keys()].filter((position) => of[position]! >= 0),
    (position) => of[position]!,
  );
  const cells = (members: readonly number[]) =>
    observedCells(graph.directed, members.length, members.filter((position) => speaks[position]).length);
  const inside = [...groups.values()].reduce((total, members) => total + cells(members), 0);
  return [inside, cells([...groups.values()].flat()) - inside];
}

export const yulesQMetric = networkMetric({
  id: 'yules-q',
  name: { es: 'Q de Yule (homofilia)', en: 'Yule’s Q (homophily)' },
  meaning: {
    es: 'Si un vínculo es más probable dentro de los grupos (+1) o entre ellos (−1), sea cual sea el tamaño de los grupos.',
    en: 'Whether a tie is likelier within groups (+1) or between them (−1), whatever the sizes of the groups.',
  },
  formula: 'Q = (ad − bc)/(ad + bc); a, b = cells inside with and without a tie, c, d = cells across',
  source:
    'Yule 1900, doi:10.1098/rsta.1900.0019; of homophily: Borgatti, Everett & Johnson 2018, Analyzing Social Networks, ch. 15',
  unit: units.none,
  range: [-1, 1],
  reads: {
    ...asGiven('rows of those who answered, where that is known; actors with an unknown group left out'),
    leavesOut: ['did-not-answer'],
  },
  undefinedWhen: 'no ties: no-ties; no two actors with known groups: group-unknown; ad + bc = 0: no-variance',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'counting cells; UCINET homophily "Yule’s Q"',
  parameters: groupParameters,
  equals: {
    ucinet: 'Yule’s Q (Network > Ego networks > Homophily, whole network)',
    fromOurs: 'the same number',
  },
  measure: yulesQ,
});
