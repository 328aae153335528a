import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { path } from '../../networks/families.ts';
import { pairsOf } from '../../networks/slow-paths.ts';

describe('symmetrise', () => {
  it('joins mutual ties: larger strength, smaller cost, negative if either is', () => {
    const graph = buildGraph({
      directed: true,
      actors: ['a', 'b', 'c'],
      ties: [
        { from: 'b', to: 'a', strength: 2, cost: 5 },
        { from: 'b', to: 'c', strength: 1, cost: 1 },
        { from: 'a', to: 'b', strength: 7, cost: 3, sign: -1 },
      ],
    });
    const plain = symmetrise(graph);
    expect(plain.directed).toBe(false);
    expect([...plain.from]).toEqual([1, 1]);
    expect([...plain.strength]).toEqual([7, 1]);
    expect([...plain.cost!]).toEqual([3, 1]);
    expect([...plain.sign]).toEqual([-1, 1]);
  });

  it('leaves an undirected graph as it is', () => {
    const graph = path(4);
    expect(symmetrise(graph)).toBe(graph);
  });

  it('has one tie a tied pair, and a tie for each', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const plain = symmetrise(graph);
        expect(plain.from.length).toBe(pairsOf(graph).length);
        const tied = (of: typeof graph) =>
          new Set(Array.from(of.from, (from, tie) => [from, of.to[tie]!].toSorted().join(' ')));
        expect(tied(plain)).toEqual(tied(graph));
      }),
    );
  });
});
