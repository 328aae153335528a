import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krackhardt } from '../../../server/analysis/metrics/krackhardt.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { bothWays, complete, cycle, empty, path, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { everyPath, pairsOf, slowParts } from '../../networks/slow-paths.ts';
import { toy8 } from '../../networks/toy8.ts';
import { frozenGraph } from '../../oracles/frozen.ts';
import { snaNumber } from '../../oracles/published.ts';

const tree = ties('a>b a>c b>d b>e c>f');

describe('Krackhardt’s dimensions', () => {
  it('are all 1 for an out-tree, a perfect hierarchy', () => {
    for (const dimension of ['connectedness', 'hierarchy', 'efficiency', 'lub'] as const)
      expect(krackhardt(tree, dimension)).toBe(1);
  });

  it('of families', () => {
    expect(krackhardt(bothWays(complete(4)), 'hierarchy')).toBe(0);
    expect(krackhardt(bothWays(complete(4)), 'efficiency')).toBe(0);
    expect(krackhardt(bothWays(cycle(5)), 'lub')).toBe(1);
    // Two bosses of one: neither pair of superiors has a superior; one violation of (3−1)(3−2)/2 = 1.
    expect(krackhardt(ties('a>c b>c'), 'lub')).toBe(0);
    expect(krackhardt(ties('a>b b>c c>a'), 'hierarchy')).toBe(0);
    expect(krackhardt(ties('a-b c-d'), 'connectedness')).toBeCloseTo(4 / 12, 12);
    expect(krackhardt(path(5), 'efficiency')).toBeCloseTo(1 - (8 - 4) / (20 - 4), 12);
  });

  it('as R sna prints them', () => {
    for (const name of ['knoke_info', 'knoke_money', 'ht_advice'] as const) {
      const graph = frozenGraph(name === 'ht_advice' ? 'hightech_advice' : name);
      expect(krackhardt(graph, 'connectedness')).toBeCloseTo(snaNumber(name, 'conn'), 6);
      expect(krackhardt(graph, 'hierarchy')).toBeCloseTo(snaNumber(name, 'hier'), 6);
      expect(krackhardt(graph, 'efficiency')).toBeCloseTo(snaNumber(name, 'eff'), 6);
      expect(krackhardt(graph, 'lub')).toBeCloseTo(snaNumber(name, 'lub'), 6);
    }
  });

  it('of toy8: LUB as in R sna (.5333), not the textbook least (.7333)', () => {
    expect(krackhardt(toy8, 'connectedness')).toBe(0.75);
    expect(krackhardt(toy8, 'hierarchy')).toBeCloseTo(0.7647, 4);
    expect(krackhardt(toy8, 'efficiency')).toBeCloseTo(0.8611, 4);
    expect(krackhardt(toy8, 'lub')).toBeCloseTo(0.5333, 4);
  });

  it('connectedness ignores directions, as sna and unlike UCINET', () => {
    expect(krackhardt(frozenGraph('campnet'), 'connectedness')).toBe(1);
  });

  for (const id of ['connectedness', 'krackhardt-hierarchy', 'krackhardt-efficiency', 'lub']) obeysLaws(id);

  it('equal following every path', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2, most: 6 }), (graph) => {
        const all = [...graph.actors.keys()];
        const reaches = (a: number, b: number) => a === b || everyPath(graph, a, b).length > 0;
        const table = all.map((a) => all.map((b) => reaches(a, b)));
        const pairs = all.flatMap((a) => all.filter((b) => a < b).map((b) => [a, b] as const));
        const either = pairs.filter(([a, b]) => table[a]![b] || table[b]![a]);
        const both = either.filter(([a, b]) => table[a]![b] && table[b]![a]);
        if (either.length > 0)
          expect(krackhardt(graph, 'hierarchy')).toBeCloseTo(1 - both.length / either.length, 12);
        const parts = slowParts(all, pairsOf(graph));
        const most = parts.reduce((sum, part) => sum + ((part.length - 1) * (part.length - 2)) / 2, 0);
        const violations = pairs.filter(([a, b]) => {
          if (!parts.some((part) => part.includes(a) && part.includes(b))) return false;
          const shared = all.filter((s) => table[s]![a] && table[s]![b]);
          return !shared.some((s) => shared.every((other) => table[s]![other]));
        });
        if (most > 0) expect(krackhardt(graph, 'lub')).toBeCloseTo(1 - violations.length / most, 12);
      }),
      { numRuns: 100 },
    );
  });

  it('say why there are none', () => {
    expect(krackhardt(empty(1), 'lub')).toEqual({ undefined: 'too-few-actors' });
    expect(krackhardt(empty(3), 'hierarchy')).toEqual({ undefined: 'no-ties' });
    expect(krackhardt(empty(3), 'efficiency')).toEqual({ undefined: 'no-ties' });
    expect(krackhardt(ties('a>b c>d'), 'lub')).toEqual({ undefined: 'too-small-components' });
  });
});
