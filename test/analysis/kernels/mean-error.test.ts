import { describe, expect, it } from 'vitest';
import { exponentOf, meanError } from '../../../server/analysis/kernels/mean-error.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { showsAtMost } from './kept-promise.ts';

const evenly = (draws: number, variance: number) => ({
  spread: variance / draws,
  weight: 1 / draws,
  range: 1,
  widest: 1,
});

describe('meanError', () => {
  it('is Bernstein’s inequality with the spread at its upper bound', () => {
    // 100 draws without any spread, L = 3: the spread may be 2·3/100², and M L/3 = .01.
    const variance = 6 / 100 ** 2;
    expect(meanError(evenly(100, 0), 3)).toBeCloseTo(0.01 + Math.sqrt(0.01 ** 2 + 2 * variance * 3), 12);
  });

  it('comes down with the root of the draws, and with the spread', () => {
    expect(meanError(evenly(40_000, 0.2), 5) / meanError(evenly(10_000, 0.2), 5)).toBeCloseTo(0.5, 1);
    expect(meanError(evenly(10_000, 0.01), 5)).toBeLessThan(meanError(evenly(10_000, 0.2), 5) / 3);
  });

  it('is exceeded no more often than it says, over 1,000 means of rare and of even numbers', () => {
    const random = createRandom('means');
    const logarithm = Math.log(3 / 0.1);
    for (const rare of [0.01, 0.5]) {
      let broken = 0;
      for (let run = 0; run < 1_000; run++) {
        const hits = random.binomial(200, rare);
        // Every x is 0 or 1, its guess .25.
        const spread = (hits * 0.75 ** 2 + (200 - hits) * 0.25 ** 2) / 200 ** 2;
        const error = meanError({ spread, weight: 1 / 200, range: 1, widest: 0.75 }, logarithm);
        if (Math.abs(hits / 200 - rare) > error) broken++;
      }
      expect(showsAtMost(0.1, broken, 1_000)).toBe(true);
    }
  });
});

describe('exponentOf', () => {
  it('says how many draws an error takes', () => {
    const draws = 8 / exponentOf(0.2, 1, 0.02);
    // With a spread that is known, Bernstein’s error after so many draws is the one given.
    const slack = 8 / (3 * draws);
    expect(slack + Math.sqrt(slack * slack + (2 * 0.2 * 8) / draws)).toBeCloseTo(0.02, 3);
  });
});
