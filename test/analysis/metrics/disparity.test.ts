import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disparity } from '../../../server/analysis/metrics/disparity.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { anyGraph, retold } from '../../networks/arbitrary.ts';
import { star, ties } from '../../networks/families.ts';
import { obeysLaws } from '../../networks/metric-laws.ts';

describe('disparity', () => {
  it('of families', () => {
    expect(disparity(ties('a-b:3 a-c:1'))).toEqual([1 / 4, 3 / 4]);
    // A centre that spreads evenly over k ties gives each (1 − 1/k)^(k−1).
    for (const value of disparity(star(6))) expect(value).toBeCloseTo((1 - 1 / 5) ** 4, 12);
    expect(disparity(ties('a-b'))).toEqual([{ undefined: 'one-tie' }]);
  });

  obeysLaws('disparity', { loners: 'change nothing' });

  it('is the chance that a random share is as large: broken sticks', () => {
    const random = createRandom('sticks');
    const draws = 40_000;
    let larger = 0;
    for (let draw = 0; draw < draws; draw++) {
      const cuts = [random.random(), random.random()];
      if (Math.min(...cuts) >= 0.5) larger++;
    }
    // Three ties, one of them half the strength: (1 − .5)² = .25.
    const value = disparity(ties('a-b:2 a-c:1 a-d:1'))[0] as number;
    expect(value).toBeCloseTo(0.25, 12);
    expect(Math.abs(larger / draws - value)).toBeLessThan(0.01);
  });

  it('depends on shares only', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        expect(disparity(retold(graph, { strength: (value) => 4 * value }))).toEqual(
          disparity(retold(graph, {})),
        );
      }),
    );
  });
});
