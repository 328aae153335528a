import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { signedTriangles } from '../graph/signed-triangles.ts';
import { ignoringDirection, networkMetric, units } from './metric.ts';

export type BalanceTriads = {
  readonly '+++': number;
  readonly '++-': number;
  readonly '+--': number;
  readonly '---': number;
  /** Share of +++ and +--. */
  readonly balanced: number;
};

/**
 * Balance of triads by type: how many triangles have no, one, two and three negative ties. Structural balance allows +++
 * and +--; weak balance (Davis 1967) allows --- too, and forbids ++- alone.
 *
 * Returns     {+++, ++-, +--, ---, balanced}, whole numbers of triangles and the share of +++ and +--
 * @example balanceTriads of a triangle with one negative tie: ++- 1, balanced 0
 */
export function balanceTriads(graph: NetworkGraph): BalanceTriads | Undefined {
  const [none, one, two, three] = signedTriangles(graph);
  const all = none + one + two + three;
  if (all === 0) return undefinedBecause('no-triangles');
  return { '+++': none, '++-': one, '+--': two, '---': three, balanced: (none + two) / all };
}

export const balanceTriadsMetric = networkMetric({
  id: 'balance.triads',
  name: { es: 'Tríadas con signo por tipo', en: 'Signed triads by type' },
  meaning: {
    es: 'Cuántos triángulos tienen ninguno, uno, dos y tres vínculos negativos, y qué parte está en equilibrio.',
    en: 'How many triangles have no, one, two and three negative ties, and what share is balanced.',
  },
  formula: 'triangles by number of negative ties; balanced = (+++ and +−−)/all',
  source:
    'Cartwright & Harary 1956, doi:10.1037/h0046049; by type: Davis 1967, doi:10.1177/001872676702000206',
  unit: units.none,
  range: [0, null],
  reads: ignoringDirection('signed simple network, directions ignored; a pair with both signs is negative'),
  undefinedWhen: 'no triangle: no-triangles',
  cost: { text: 'O(m^1.5)', operations: (n, m) => n + m * Math.sqrt(m) },
  agreesWith: 'signnet count_signed_triangles (New Guinea 19, 7, 40, 2)',
  equals: { igraph: 'signnet (R): count_signed_triangles', fromOurs: 'the same numbers' },
  measure: balanceTriads,
});
