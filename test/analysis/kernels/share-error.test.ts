import { describe, expect, it } from 'vitest';
import { drawsFor, shareError } from '../../../server/analysis/kernels/share-error.ts';

/** Probability of each number of successes of independent draws. */
function binomial(draws: number, p: number): number[] {
  const chances = [(1 - p) ** draws];
  for (let k = 1; k <= draws; k++) chances.push((chances[k - 1]! * (draws - k + 1) * p) / (k * (1 - p)));
  return chances;
}

describe('shareError', () => {
  it('is exceeded as rarely as it says, by the exact binomial, to both sides together', () => {
    for (const draws of [5, 40, 200])
      for (const p of [0.003, 0.02, 0.1, 0.37, 0.5, 0.9])
        for (const logarithm of [0.8, 2, 6]) {
          const beyond = binomial(draws, p).reduce(
            (sum, chance, k) =>
              Math.abs(k / draws - p) > shareError(k / draws, draws, logarithm) ? sum + chance : sum,
            0,
          );
          expect(beyond).toBeLessThanOrEqual(2 * Math.exp(-logarithm));
        }
  });

  it('has its closed form where nothing was drawn, and narrows with more draws', () => {
    // KL(0, e) = −ln(1 − e)
    expect(shareError(0, 100, 3)).toBeCloseTo(1 - Math.exp(-0.03), 12);
    expect(shareError(1, 100, 3)).toBeCloseTo(shareError(0, 100, 3), 12);
    const errors = [10, 100, 1_000, 10_000].map((draws) => shareError(0.2, draws, 4));
    expect(errors).toEqual(errors.toSorted((a, b) => b - a));
    // With many draws it is the normal form √(2 p(1−p) L / draws).
    expect(shareError(0.2, 1e8, 4) / Math.sqrt((2 * 0.16 * 4) / 1e8)).toBeCloseTo(1, 3);
  });

  it('says how many draws are enough, and not one too many', () => {
    for (const mean of [0, 0.004, 0.03, 0.3, 0.5, 0.97]) {
      const draws = drawsFor(mean, 0.01, 8);
      expect(shareError(mean, draws, 8)).toBeLessThanOrEqual(0.01);
      expect(shareError(mean, draws - 1, 8)).toBeGreaterThan(0.01);
    }
  });
});
