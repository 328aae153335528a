import { describe, expect, it } from 'vitest';
import { convolveAll } from '../../../server/analysis/inference/convolve.ts';
import { atLeast, atMost, meanOf } from '../../../server/analysis/inference/distribution.ts';
import { mutualDyads } from '../../../server/analysis/inference/mutual-dyads.ts';

describe('convolution', () => {
  it('equals the sum over every pair of outcomes', () => {
    const [a, b] = [mutualDyads(5, 12), mutualDyads(6, 9)];
    const pooled = convolveAll([a, b]);
    for (let s = 0; s <= 12; s++) {
      let expected = 0;
      a.probabilities.forEach((p, i) =>
        b.probabilities.forEach((q, j) => (expected += a.low + i + b.low + j <= s ? p * q : 0)),
      );
      expect(Math.abs(atMost(pooled, s) - expected)).toBeLessThan(1e-12);
    }
    expect(meanOf(pooled)).toBeCloseTo(meanOf(a) + meanOf(b), 12);
  });

  it('of nothing is a certain zero', () => {
    expect(atMost(convolveAll([]), 0)).toBe(1);
    expect(atLeast(convolveAll([]), 1)).toBe(0);
  });
});
