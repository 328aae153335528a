import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { robustness } from '../../../server/analysis/metrics/robustness.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, empty, star } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';
import { pairsOf, slowParts } from '../../networks/slow-paths.ts';

/** Removes and measures again, one actor at a time. */
function slow(graph: NetworkGraph): number {
  const n = graph.actors.length;
  const pairs = pairsOf(graph);
  let left = [...graph.actors.keys()];
  let sum = 0;
  while (left.length > 0) {
    const degree = (v: number) =>
      pairs.filter(([a, b]) => (a === v && left.includes(b)) || (b === v && left.includes(a))).length;
    const most = Math.max(...left.map(degree));
    const first = left
      .filter((v) => degree(v) === most)
      .sort((a, b) => (graph.actors[a]! < graph.actors[b]! ? -1 : 1))[0];
    left = left.filter((v) => v !== first);
    sum += Math.max(0, ...slowParts(left, pairs).map((part) => part.length));
  }
  return sum / n ** 2;
}

describe('robustness', () => {
  it('of families', () => {
    // All tied: n−1, n−2, …, 0 hold together.
    expect(robustness(complete(5))).toBeCloseTo(10 / 25, 12);
    // A star falls apart with its centre: 1 each time until nobody is left.
    expect(robustness(star(6))).toBeCloseTo(5 / 36, 12);
    expect(robustness(empty(4))).toBeCloseTo(3 / 16, 12);
    expect(robustness(empty(1))).toBe(0);
  });

  obeysLaws('robustness');

  it('equals removing and measuring again', () => {
    fc.assert(
      fc.property(anyGraph({ least: 1 }), (graph) => {
        expect(robustness(graph)).toBeCloseTo(slow(graph), 12);
      }),
    );
  });

  it('says when there is nobody', () => {
    expect(robustness(empty(0))).toEqual({ undefined: 'too-few-actors' });
  });
});
