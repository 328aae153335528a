import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../server/analysis/metrics/betweenness.ts';
import { buildGraph, type NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph, retold } from '../../networks/arbitrary.ts';
import { complete, cycle, path, star, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { shortestPaths } from '../../networks/slow-paths.ts';
import { toy8, toy8Undirected } from '../../networks/toy8.ts';
import { actorValues, agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

/** Every shortest path written out, every pair looked at. */
function slow(graph: NetworkGraph): number[] {
  const sums = graph.actors.map(() => 0);
  for (const from of graph.actors.keys())
    for (const to of graph.actors.keys()) {
      if (from === to || (!graph.directed && from > to)) continue;
      const paths = shortestPaths(graph, from, to);
      for (const path of paths)
        for (const between of path.actors.slice(1, -1)) sums[between]! += 1 / paths.length;
    }
  return sums;
}

describe('betweenness', () => {
  it('of families', () => {
    // The actor at place i of a path of n stands between the i before it and the n − 1 − i after it.
    expect(betweenness(path(6))).toEqual([0, 4, 6, 6, 4, 0]);
    // The centre of a star stands between all (n−1)(n−2)/2 pairs of others.
    expect(betweenness(star(7))).toEqual([15, 0, 0, 0, 0, 0, 0]);
    expect(betweenness(complete(5))).toEqual([0, 0, 0, 0, 0]);
    // In a cycle of odd length 2k+1 each stands inside k(k−1)/2 shortest ways, all unique.
    expect(betweenness(cycle(7))).toEqual(new Array(7).fill(3));
    // The ends of the bridge stand between their k−1 fellows and the k others: (k−1)k.
    expect(betweenness(twoCliquesAndABridge(4))).toEqual([0, 0, 0, 12, 12, 0, 0, 0]);
  });

  it('of the kite, as published (Heather 14)', () => {
    const found = actorValues(frozenGraph('kite'), 'betweenness');
    for (const [actor, value] of Object.entries(published.kite.betweenness))
      expect(found[actor]).toBeCloseTo(value, 6);
  });

  it('of Knoke’s information network, as R sna prints it', () => {
    const found = Object.values(actorValues(frozenGraph('knoke_info'), 'betweenness'));
    for (const [at, value] of published['r_sna_2.7-1'].knoke_info_betweenness.entries())
      expect(found[at]).toBeCloseTo(value, 4);
  });

  it('of the adolescents and of Davis’s women, as published', () => {
    const adolescents = actorValues(frozenGraph('adolescents'), 'betweenness');
    expect([adolescents.Betty, adolescents.Sue, adolescents.Alice]).toEqual(
      published.adolescents['betweenness Betty,Sue,Alice'],
    );
    const women = actorValues(frozenGraph('davis'), 'betweenness');
    const names = ['EVELYN', 'LAURA', 'THERESA', 'BRENDA', 'CHARLOTTE'];
    for (const [at, value] of published.davis['netrics tests@HEAD'].betweenness_raw.entries())
      expect(women[names[at]!]).toBeCloseTo(value, 4);
  });

  it('of toy8', () => {
    expect(betweenness(toy8)).toEqual([9, 0, 0, 0, 0, 3, 0, 0]);
    expect(betweenness(toy8Undirected)).toEqual([12, 0, 0, 0, 0, 5, 0, 0]);
  });

  agreesWithFrozen('betweenness');
  agreesWithFrozen('betweenness', { key: 'betweenness normalised', parameters: { normalised: true } });
  agreesWithFrozen('betweenness', { key: 'betweenness by cost', byCost: true });
  obeysLaws('betweenness', { loners: 'may change' });

  it('of two networks side by side: each as if alone', () => {
    const both = ties('a-b b-c x-y y-z z-w');
    expect(betweenness(both)).toEqual([0, 1, 0, 0, 2, 2, 0]);
  });

  it('equals its slow twin, by hops and by cost', () => {
    fc.assert(
      fc.property(anyGraph({ least: 3, most: 6 }), fc.boolean(), (graph, byCost) => {
        const asked = byCost ? retold(graph, { cost: (strength) => 1 / strength }) : graph;
        for (const [at, value] of slow(asked).entries()) expect(betweenness(asked)[at]).toBeCloseTo(value, 9);
      }),
      { numRuns: 150 },
    );
  });

  it('counts equal routes as equal although their sums differ in the last digit', () => {
    // 1/3 + 1/3 + 1/3 beside 1/2 + 1/2: sums of floating point numbers are 1 only nearly.
    const graph = buildGraph({
      directed: false,
      actors: ['s', 'a', 'b', 'c', 't'],
      ties: [
        { from: 's', to: 'a', cost: 0.1 },
        { from: 'a', to: 'b', cost: 0.2 },
        { from: 'b', to: 't', cost: 0.3 },
        { from: 's', to: 'c', cost: 0.3 },
        { from: 'c', to: 't', cost: 0.3 },
      ],
    });
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.3);
    expect(betweenness(graph)[3]).toBeCloseTo(0.5 + 0, 9);
  });

  it('says when there is nothing between, and when routes are too many to count', () => {
    expect(betweenness(path('a', 'b'))).toEqual([
      { undefined: 'too-few-actors' },
      { undefined: 'too-few-actors' },
    ]);
    const steps = 1100;
    const diamonds = Array.from({ length: steps }, (_, at) =>
      [['l', at + 1] as const, ['r', at + 1] as const].flatMap(([side, next]) => [
        { from: `v${at}`, to: `${side}${next}` },
        { from: `${side}${next}`, to: `v${next}` },
      ]),
    ).flat();
    const actors = [...new Set(diamonds.flatMap((tie) => [tie.from, tie.to]))];
    const graph = buildGraph({ directed: true, actors, ties: diamonds });
    expect(betweenness(graph)[0]).toEqual({ undefined: 'too-many-paths' });
  });
});
