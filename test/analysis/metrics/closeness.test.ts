import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeness } from '../../../server/analysis/metrics/closeness.ts';
import { anyGraph, retold } from '../../networks/arbitrary.ts';
import { complete, path, star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { slowDistances } from '../../networks/slow-paths.ts';
import { actorValues, agreesWithFrozen, frozenGraph } from '../../oracles/frozen.ts';
import { published } from '../../oracles/published.ts';

describe('closeness', () => {
  it('of families', () => {
    expect(closeness(path('a', 'b', 'c'))).toEqual([2 / 3, 1, 2 / 3]);
    expect(closeness(star(6))).toEqual([1, ...new Array(5).fill(5 / 9)]);
    expect(closeness(complete(4))).toEqual([1, 1, 1, 1]);
  });

  it('of the kite, as published', () => {
    const found = actorValues(frozenGraph('kite'), 'closeness');
    for (const [actor, value] of Object.entries(published.kite.closeness_std))
      expect(found[actor]).toBeCloseTo(value, 6);
  });

  agreesWithFrozen('closeness.in');
  agreesWithFrozen('closeness.out');
  agreesWithFrozen('closeness', { key: 'closeness.in', parameters: { direction: 'in' } });
  agreesWithFrozen('closeness.out', { key: 'closeness.out by cost', byCost: true });
  for (const id of ['closeness', 'closeness.in', 'closeness.out']) obeysLaws(id);

  it('equals its slow twin', () => {
    fc.assert(
      fc.property(anyGraph({ least: 2, most: 6 }), fc.boolean(), (graph, byCost) => {
        const asked = byCost ? retold(graph, { cost: (strength) => 5 - strength }) : graph;
        const distances = slowDistances(asked);
        const n = asked.actors.length;
        for (const direction of ['out', 'in'] as const)
          for (const [v, value] of closeness(asked, { direction }).entries()) {
            const far = distances
              .map((row, u) => (direction === 'out' ? distances[v]![u]! : row[v]!))
              .filter((d, u) => u !== v && d < Infinity);
            const total = far.reduce((sum, d) => sum + d, 0);
            expect(value).toBeCloseTo(
              far.length === 0 ? 0 : (far.length / (n - 1)) * (far.length / total),
              9,
            );
          }
      }),
      { numRuns: 100 },
    );
  });

  it('gives an isolated pair little, not 1, and an actor alone 0', () => {
    // graphology without wassermanFaust gives the pair 1.
    expect(closeness(ties('a-b c-d d-e f'))[0]).toBeCloseTo(1 / 5, 12);
    expect(closeness(ties('a-b c'))[2]).toBe(0);
    expect(closeness(path('a'))).toEqual([{ undefined: 'too-few-actors' }]);
  });
});
