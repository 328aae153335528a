import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmonic } from '../../../server/analysis/metrics/harmonic.ts';
import { anyGraph, retold } from '../../networks/arbitrary.ts';
import { complete, path, star } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { slowDistances } from '../../networks/slow-paths.ts';
import { agreesWithFrozen } from '../../oracles/frozen.ts';

describe('harmonic', () => {
  it('of families', () => {
    expect(harmonic(path('a', 'b', 'c'))).toEqual([1.5, 2, 1.5]);
    expect(harmonic(star(6))).toEqual([5, ...new Array(5).fill(1 + 4 / 2)]);
    expect(harmonic(complete(4), { normalised: true })).toEqual([1, 1, 1, 1]);
  });

  agreesWithFrozen('harmonic');
  agreesWithFrozen('harmonic', { key: 'harmonic by cost', byCost: true });
  obeysLaws('harmonic', { loners: 'change nothing' });

  it('equals its slow twin, either way', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2, most: 6 }), fc.boolean(), (graph, byCost) => {
        const asked = byCost ? retold(graph, { cost: (strength) => 1 / strength }) : graph;
        const distances = slowDistances(asked);
        const sum = (v: number, inward: boolean) =>
          asked.actors.reduce((total, _, u) => {
            const distance = inward ? distances[u]![v]! : distances[v]![u]!;
            return u === v ? total : total + 1 / distance;
          }, 0);
        for (const [v, value] of harmonic(asked).entries()) expect(value).toBeCloseTo(sum(v, false), 9);
        for (const [v, value] of harmonic(asked, { direction: 'in' }).entries())
          expect(value).toBeCloseTo(sum(v, true), 9);
      }),
      { numRuns: 100 },
    );
  });

  it('says when there are too few actors', () => {
    expect(harmonic(path('a'))).toEqual([{ undefined: 'too-few-actors' }]);
  });
});
