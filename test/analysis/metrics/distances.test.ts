import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactness, diameter, pathLength, radius } from '../../../server/analysis/metrics/distances.ts';
import { anyGraph, retold } from '../../networks/arbitrary.ts';
import { complete, cycle, empty, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { slowDistances } from '../../networks/slow-paths.ts';
import { agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published, ucinetNetworks } from '../../oracles/published.ts';

describe('distances', () => {
  it('of families', () => {
    // A path of n: mean (n+1)/3, diameter n−1, radius ⌊n/2⌋.
    expect(pathLength(path(7))).toBeCloseTo(8 / 3, 12);
    expect(diameter(path(7))).toBe(6);
    expect(radius(path(7))).toBe(3);
    expect(pathLength(star(6))).toBeCloseTo((2 * 5 + 2 * 20) / 30, 12);
    expect([diameter(star(6)), radius(star(6))]).toEqual([2, 1]);
    expect([diameter(cycle(7)), radius(cycle(7))]).toEqual([3, 3]);
    expect([pathLength(complete(5)), compactness(complete(5))]).toEqual([1, 1]);
  });

  it('as UCINET prints them, over reachable pairs, and Davis’s diameter and mean distance', () => {
    for (const name of ucinetNetworks) {
      const printed = published.ucinet_cohesion[name];
      expect(pathLength(frozenGraph(name))).toBeCloseTo(printed['Avg Distance']!, 7);
      expect(diameter(frozenGraph(name))).toBe(printed.Diameter);
      expect(compactness(frozenGraph(name))).toBeCloseTo(printed.Compactness!, 7);
    }
    const davis = published.davis['netrics tests@HEAD'];
    expect(diameter(frozenGraph('davis'))).toBe(davis.diameter);
    expect(pathLength(frozenGraph('davis'))).toBeCloseTo(davis['mean distance'], 3);
  });

  for (const id of ['path-length', 'diameter', 'radius']) agreesWithFrozen(id);
  for (const id of ['path-length', 'diameter', 'radius', 'compactness']) obeysLaws(id);

  it('equal looking at every pair, by hops and by cost', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2, most: 6 }), fc.boolean(), (graph, byCost) => {
        const asked = byCost ? retold(graph, { cost: (strength) => 1 / strength }) : graph;
        const rows = slowDistances(asked).map((row, v) => row.filter((_, u) => u !== v));
        const finite = rows.flat().filter((d) => d < Infinity);
        const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(compactness(asked)).toBeCloseTo(mean(rows.flat().map((d) => 1 / d)), 9);
        if (finite.length === 0) {
          expect(diameter(asked)).toEqual({ undefined: 'no-ties' });
          return;
        }
        expect(pathLength(asked)).toBeCloseTo(mean(finite), 9);
        expect(diameter(asked)).toBeCloseTo(Math.max(...finite), 9);
        const least = Math.min(...rows.map((row) => Math.max(...row)));
        if (least === Infinity) expect(radius(asked)).toEqual({ undefined: 'disconnected' });
        else expect(radius(asked)).toBeCloseTo(least, 9);
      }),
      { numRuns: 100 },
    );
  });

  it('say why there are none', () => {
    expect(pathLength(empty(1))).toEqual({ undefined: 'too-few-actors' });
    expect(diameter(empty(3))).toEqual({ undefined: 'no-ties' });
    expect(radius(ties('a-b c'))).toEqual({ undefined: 'disconnected' });
    expect(compactness(empty(3))).toBe(0);
  });
});
