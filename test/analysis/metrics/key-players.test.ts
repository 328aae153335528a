import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentation } from '../../../server/analysis/metrics/fragmentation.ts';
import { keyPlayers, type KeyPlayers } from '../../../server/analysis/metrics/key-players.ts';
import { withoutActors } from '../../../server/analysis/graph/without-actor.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { cycle, empty, path, star, twoCliquesAndABridge } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { slowDistances } from '../../networks/slow-paths.ts';
import { frozenGraph } from '../../oracles/frozen.ts';

describe('key players', () => {
  it('of families', () => {
    expect(keyPlayers(star(6), 'fragment', { size: 1 })).toEqual({ value: 1, sets: [['v0']], exact: true });
    expect(keyPlayers(path('a', 'b', 'c'), 'fragment', { size: 1 })).toEqual({
      value: 1,
      sets: [['b']],
      exact: true,
    });
    expect(keyPlayers(star(6), 'reach', { size: 1, steps: 1 })).toMatchObject({ value: 1, sets: [['v0']] });
    // Of a cycle of 8, any two at distance 4 leave 3 and 3: all four such pairs are named.
    expect((keyPlayers(cycle(8), 'fragment') as KeyPlayers).sets).toEqual([
      ['v0', 'v4'],
      ['v1', 'v5'],
      ['v2', 'v6'],
      ['v3', 'v7'],
    ]);
    const bridge = keyPlayers(twoCliquesAndABridge(4), 'fragment', { size: 1 }) as KeyPlayers;
    expect(bridge.sets).toEqual([['v3'], ['v4']]);
  });

  it('finds by search what enumeration finds, on a network too large to enumerate', () => {
    const graph = frozenGraph('karate');
    const found = keyPlayers(graph, 'fragment', { size: 1 }) as KeyPlayers;
    const all = graph.actors.map(
      (_, v) => fragmentation(withoutActors(graph, new Set([v])), 'weak') as number,
    );
    expect(found.exact).toBe(false);
    expect(found.value).toBeCloseTo(Math.max(...all), 12);
  });

  obeysLaws('key-players.fragment', { runs: 30 });
  obeysLaws('key-players.reach', { runs: 30 });

  it('equal looking at every pair of actors', () => {
    fc.assert(
      fc.property(anyGraph({ least: 4, most: 6 }), (graph) => {
        const all = [...graph.actors.keys()];
        const pairs = all.flatMap((a) => all.filter((b) => a < b).map((b) => [a, b]));
        const distances = slowDistances(graph);
        const broken = pairs.map(
          (pair) => fragmentation(withoutActors(graph, new Set(pair)), 'distance') as number,
        );
        const found = keyPlayers(graph, 'fragment', { measure: 'distance' }) as KeyPlayers;
        expect(found.value).toBeCloseTo(Math.max(...broken), 12);
        expect(found.sets.length).toBe(broken.filter((value) => value > Math.max(...broken) - 1e-12).length);
        const reached = pairs.map(
          (pair) => all.filter((v) => pair.some((p) => distances[p]![v]! <= 2)).length / all.length,
        );
        const reach = keyPlayers(graph, 'reach') as KeyPlayers;
        expect(reach.value).toBeCloseTo(Math.max(...reached), 12);
        expect(reach.sets.length).toBe(
          reached.filter((value) => value > Math.max(...reached) - 1e-12).length,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('says when there are too few actors', () => {
    expect(keyPlayers(empty(3), 'fragment')).toEqual({ undefined: 'too-few-actors' });
    expect(keyPlayers(empty(1), 'reach')).toEqual({ undefined: 'too-few-actors' });
  });
});
