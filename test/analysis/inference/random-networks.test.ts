import { describe, expect, it } from 'vitest';
import { type NullModel, nullModels } from '../../../contract/null-models.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { randomNetworks } from '../../../server/analysis/inference/random-networks.ts';
import { buildGraph, type NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { symmetrise } from '../../../server/analysis/graph/symmetrise.ts';
import { empty } from '../../networks/families.ts';
import { toy8 } from '../../networks/toy8.ts';

const several = (graph: NetworkGraph, model: NullModel, count = 40): NetworkGraph[] =>
  Array.from({ length: count }, randomNetworks(graph, model, createRandom(model)));
const degrees = ({ actors, from, to, directed }: NetworkGraph): number[][] => {
  const given = actors.map(() => 0);
  const got = actors.map(() => 0);
  for (const [tie, giver] of from.entries()) {
    given[giver]!++;
    (directed ? got : given)[to[tie]!]!++;
  }
  return [given, got];
};
const pairs = ({ from, to }: NetworkGraph): string[] =>
  Array.from(from, (giver, tie) => `${String(giver)}>${String(to[tie]!)}`);
const mutual = (graph: NetworkGraph): number => {
  const ties = new Set(pairs(graph));
  return pairs(graph).filter((pair) => ties.has(pair.split('>').reverse().join('>'))).length / 2;
};

describe('randomNetworks', () => {
  for (const model of nullModels)
    it(`${model}: other networks of as many ties, simple, of the same actors`, () => {
      const drawn = several(toy8, model);
      for (const graph of drawn) {
        expect(graph.actors).toBe(toy8.actors);
        expect(new Set(pairs(graph)).size).toBe(11);
        expect(Array.from(graph.from, (giver, tie) => giver === graph.to[tie])).not.toContain(true);
      }
      expect(new Set(drawn.map((graph) => pairs(graph).toSorted().join(' '))).size).toBeGreaterThan(10);
    });

  it('swaps and curveball keep what each actor gives and gets, directed and not', () => {
    for (const graph of [...several(toy8, 'swaps'), ...several(toy8, 'curveball')])
      expect(degrees(graph)).toEqual(degrees(toy8));
    const plain = symmetrise(toy8);
    for (const graph of several(plain, 'swaps')) expect(degrees(graph)).toEqual(degrees(plain));
  });

  it('dyad-census keeps the mutual pairs, ties does not', () => {
    expect(new Set(several(toy8, 'dyad-census').map(mutual))).toEqual(new Set([3]));
    expect(new Set(several(toy8, 'ties').map(mutual)).size).toBeGreaterThan(1);
  });

  it('draws undirected networks with at most one tie a pair', () => {
    const plain = symmetrise(toy8);
    for (const graph of several(plain, 'ties')) {
      const ends = Array.from(graph.from, (a, tie) => [a, graph.to[tie]!].toSorted().join('-'));
      expect(new Set(ends).size).toBe(8);
    }
  });

  it('leaves strengths with those who give them', () => {
    const graph = buildGraph({
      directed: true,
      actors: ['a', 'b', 'c', 'd', 'e'],
      ties: [
        { from: 'a', to: 'b', strength: 2 },
        { from: 'a', to: 'c', strength: 3 },
        { from: 'b', to: 'd', strength: 5 },
        { from: 'c', to: 'e', strength: 7 },
      ],
    });
    const given = ({ from, strength }: NetworkGraph) => {
      const sums = [0, 0, 0, 0, 0];
      for (const [tie, giver] of from.entries()) sums[giver]! += strength[tie]!;
      return sums;
    };
    for (const model of ['swaps', 'curveball'] as const)
      for (const drawn of several(graph, model)) expect(given(drawn)).toEqual([5, 5, 7, 0, 0]);
  });

  it('gives a network without ties back as it is', () => {
    for (const model of ['swaps', 'ties'] as const)
      expect(pairs(several(empty(4), model, 2)[1]!)).toEqual([]);
  });

  it('refuses a model that the network has no directions for', () => {
    for (const model of ['curveball', 'dyad-census'] as const)
      expect(() => randomNetworks(symmetrise(toy8), model, createRandom(1))).toThrow(TelarProblem);
  });
});
