import { symmetrise } from '../../server/analysis/graph/symmetrise.ts';
import { buildGraph } from '../../server/analysis/graph/network-graph.ts';

/**
 * A fixture small enough to check by hand, with every awkward thing in it: mutual and one-sided ties, a triangle, a
 * chain, an actor alone.
 *
 *      2 ⇄ 1 ⇄ 3      2 → 3
 *          ↑ ↖ ↖
 *      4 → 1   5   6 ⇄ 7      4 → 5        8
 */
export const toy8 = buildGraph({
  directed: true,
  actors: ['1', '2', '3', '4', '5', '6', '7', '8'],
  ties: ['12', '21', '13', '31', '23', '41', '51', '61', '67', '76', '45'].map((tie) => ({
    from: tie[0]!,
    to: tie[1]!,
  })),
  attributes: { group: ['a', 'a', 'a', 'b', 'b', 'b', 'b', 'b'] },
});

export const toy8Undirected = symmetrise(toy8);
