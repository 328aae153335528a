import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../bench/patterns/wilson-interval.ts';

describe('wilsonInterval', () => {
  it('agrees with published 95 % limits', () => {
    // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3 (score without continuity correction).
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [successes, trials, low, high] of published) {
      const interval = wilsonInterval(successes, trials);
      expect(interval?.low).toBeCloseTo(low, 4);
      expect(interval?.high).toBeCloseTo(high, 4);
    }
  });

  it('is symmetric, and absent without trials', () => {
    const few = wilsonInterval(2, 9);
    const many = wilsonInterval(7, 9);
    expect(few?.low).toBeCloseTo(1 - (many?.high ?? 0), 12);
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(wilsonInterval(5, 5)?.high).toBe(1);
  });
});
