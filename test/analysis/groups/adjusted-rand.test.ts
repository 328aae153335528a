import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../../server/analysis/groups/adjusted-rand.ts';

describe('adjustedRand', () => {
  it('is 1 for the same division under other names', () => {
    expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBe(1);
    expect(adjustedRand([0, 0, 0], [1, 1, 1])).toBe(1);
    expect(adjustedRand([], [])).toBe(1);
  });

  it('agrees with scikit-learn’s documented examples', () => {
    expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714285714, 9);
    expect(adjustedRand([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
  });
});
