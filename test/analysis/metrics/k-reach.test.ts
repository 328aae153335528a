import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kReach } from '../../../server/analysis/metrics/k-reach.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { slowDistances } from '../../networks/slow-paths.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';

describe('k-reach', () => {
  it('of families', () => {
    expect(kReach(path(6))).toEqual([2, 3, 4, 4, 3, 2]);
    expect(kReach(star(6), { k: 1 })).toEqual([5, 1, 1, 1, 1, 1]);
    expect(kReach(complete(4), { normalised: true })).toEqual([1, 1, 1, 1]);
    expect(kReach(ties('a>b b>c'), { direction: 'in' })).toEqual([0, 1, 2]);
  });

  agreesWithFrozen('k-reach');
  obeysLaws('k-reach', { loners: 'change nothing' });

  it('equals counting distances', () => {
    fc.assert(
      fc.property(anyGraph({ most: 6 }), fc.integer({ min: 1, max: 6 }), (graph, k) => {
        const distances = slowDistances(graph);
        const near = distances.map((row, v) => row.filter((d, u) => u !== v && d <= k).length);
        expect(kReach(graph, { k })).toEqual(near);
      }),
      { numRuns: 60 },
    );
  });

  it('says when there are too few actors for a share', () => {
    expect(kReach(path('a'), { normalised: true })).toEqual([{ undefined: 'too-few-actors' }]);
    expect(kReach(path('a'))).toEqual([0]);
  });
});
