import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Communities } from '../../../contract/networks.ts';
import { findCommunities } from '../../../server/analysis/groups/find-communities.ts';
import { measureGraph } from '../../../server/analysis/measuring/measure-graph.ts';
import { modularityOf } from '../../../server/analysis/groups/modularity-of.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { empty, ties, twoCliquesAndABridge } from '../../networks/families.ts';
import { toy8 } from '../../networks/toy8.ts';
import { frozenGraph } from '../../oracles/frozen.ts';

const methods = ['louvain', 'leiden'] as const;

describe.each(methods)('communities by %s', (method) => {
  const find = (graph: Parameters<typeof findCommunities>[0], more = {}) =>
    Communities.parse(findCommunities(graph, { method, seed: 3, datasetHash: 'x', ...more }));

  it('finds two cliques, always', () => {
    const found = find(twoCliquesAndABridge(5));
    expect(found.groups.map((group) => group.actors)).toEqual([
      ['v0', 'v1', 'v2', 'v3', 'v4'],
      ['v5', 'v6', 'v7', 'v8', 'v9'],
    ]);
    expect(found.stability).toBe(1);
    expect(found.modularity).toBeCloseTo(20 / 21 - 2 * (21 / 42) ** 2, 12);
  });

  it('numbers groups from 1, the largest first, and of one size by their least id', () => {
    const graph = ties('z-y y-x z-x d-c b-a');
    expect(find(graph).groups.map(({ id, actors }) => [id, actors.toSorted()])).toEqual([
      [1, ['x', 'y', 'z']],
      [2, ['a', 'b']],
      [3, ['c', 'd']],
    ]);
  });

  it('reaches the known best on the karate club (.4198) and on toy8 (.2109)', () => {
    const best = (graph: Parameters<typeof findCommunities>[0]) =>
      Math.max(...Array.from({ length: 20 }, (_, seed) => Number(find(graph, { seed }).modularity)));
    // Brandes et al. 2008, doi:10.1109/TKDE.2007.190689: the optimum of the karate club is .4198.
    expect(best(frozenGraph('karate'))).toBeCloseTo(0.4198, 4);
    expect(best(toy8)).toBeCloseTo(0.2109, 4);
  });

  it('shows the best of its runs, which the metric finds too', () => {
    const graph = frozenGraph('karate');
    for (let seed = 0; seed < 8; seed++) {
      const found = find(graph, { seed });
      const of = graph.actors.map((id) => found.groups.find(({ actors }) => actors.includes(id))!.id);
      expect(modularityOf(graph, of)).toBeCloseTo(Number(found.modularity), 12);
      for (const seeds of [1, 3, 7])
        expect(Number(found.modularity)).toBeGreaterThanOrEqual(
          Number(find(graph, { seed, seeds }).modularity),
        );
      if (method === 'leiden') continue;
      const [metrics, datasetHash, missing] = [['modularity'], 'x', null];
      const { network } = measureGraph(graph, { metrics, seed, datasetHash, missing });
      expect(network['modularity']).toMatchObject({ value: found.modularity });
    }
    if (method === 'leiden') return;
    const single = Array.from({ length: 8 }, (_, seed) => Number(find(graph, { seed, seeds: 1 }).modularity));
    // One run of Louvain alone does not always find it.
    expect(Math.min(...single)).toBeLessThan(Math.max(...single));
  });

  it('gives the same groups for the same seed', () => {
    expect(find(frozenGraph('campnet'))).toEqual(find(frozenGraph('campnet')));
  });

  it('gives smaller groups at a higher resolution', () => {
    const groups = (resolution: number) => find(frozenGraph('karate'), { resolution }).groups.length;
    expect(groups(0.3)).toBeLessThan(groups(1));
    expect(groups(3)).toBeGreaterThan(groups(1));
  });

  it('says why there is no modularity, and leaves negative ties out', () => {
    expect(find(empty(4))).toMatchObject({
      modularity: { undefined: 'no-ties' },
      stability: { undefined: 'no-ties' },
      groups: [{ size: 1 }, { size: 1 }, { size: 1 }, { size: 1 }],
    });
    expect(find(ties('a-b'), { seeds: 1 }).stability).toEqual({ undefined: 'one-seed' });
    const tense = { ...ties('a-b b-c'), sign: Int8Array.of(1, -1) };
    expect(find(tense).groups.map((group) => group.actors)).toEqual([['a', 'b'], ['c']]);
  });

  it('is never worse than everybody alone; after Leiden no single move helps', () => {
    fc.assert(
      fc.property(anyGraph({ most: 7 }), (graph) => {
        fc.pre(graph.from.length > 0);
        const found = find(graph, { seeds: 1 });
        const groupOf = graph.actors.map((actor) =>
          found.groups.findIndex((group) => group.actors.includes(actor)),
        );
        const reached = Number(found.modularity);
        expect(modularityOf(graph, groupOf)).toBeCloseTo(reached, 12);
        expect(reached).toBeGreaterThanOrEqual(modularityOf(graph, [...graph.actors.keys()])! - 1e-12);
        if (method === 'louvain') return;
        for (const actor of graph.actors.keys())
          for (let group = 0; group <= found.groups.length; group++)
            expect(modularityOf(graph, groupOf.with(actor, group))!).toBeLessThanOrEqual(reached + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
