import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaBinomialAtMost,
  binomialAtMost,
  overdispersion,
} from '../../../server/analysis/inference/beta-binomial.ts';
import { choose } from '../../../server/analysis/inference/enumerate.ts';
import { createRandom } from '../../../server/analysis/random.ts';

/** C(k, j) · a^(j) · b^(k−j) / (a + b)^(k) with rising factorials. */
function slowAtMost(x: number, k: number, mean: number, rho: number): number {
  const rising = (start: number, steps: number): number =>
    Array.from({ length: steps }, (_, i) => start + i).reduce((product, factor) => product * factor, 1);
  const a = (mean * (1 - rho)) / rho;
  const b = ((1 - mean) * (1 - rho)) / rho;
  let sum = 0;
  for (let j = 0; j <= x; j++) sum += (choose(k, j) * rising(a, j) * rising(b, k - j)) / rising(a + b, k);
  return sum;
}

describe('beta-binomial tail', () => {
  it('equals the product of rising factorials', () => {
    for (const k of [1, 4, 7, 15])
      for (const mean of [0.05, 0.3, 0.9])
        for (const rho of [0.05, 0.4])
          for (let x = 0; x < k; x++)
            expect(Math.abs(betaBinomialAtMost(x, k, mean, rho) - slowAtMost(x, k, mean, rho))).toBeLessThan(
              1e-12,
            );
  });

  it('equals the sum over every outcome of k ≤ 5 exchangeable chances (Pólya urn)', () => {
    const [mean, rho] = [0.3, 0.05];
    for (let k = 1; k <= 5; k++)
      for (let x = 0; x <= k; x++) {
        let sum = 0;
        for (let outcome = 0; outcome < 2 ** k; outcome++) {
          let [p, successes] = [1, 0];
          for (let t = 0; t < k; t++) {
            const success = (mean * (1 - rho) + successes * rho) / (1 - rho + t * rho);
            const yes = (outcome >>> t) & 1;
            p *= yes ? success : 1 - success;
            successes += yes;
          }
          if (successes <= x) sum += p;
        }
        expect(Math.abs(betaBinomialAtMost(x, k, mean, rho) - sum)).toBeLessThan(1e-12);
      }
  });

  it('is the binomial when nothing is overdispersed', () => {
    expect(binomialAtMost(0, 7, 0.5)).toBeCloseTo(1 / 128, 14);
    expect(binomialAtMost(1, 5, 2 / 3)).toBeCloseTo(11 / 243, 14);
  });

  it('stays in [0, 1] and grows with x, at any share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), share, share, (x, k, mean, rho) => {
        const p = betaBinomialAtMost(x, k, mean, rho * 0.99);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(betaBinomialAtMost(x + 1, k, mean, rho * 0.99)).toBeGreaterThanOrEqual(p - 1e-12);
      }),
    );
  });
});

describe('overdispersion', () => {
  it('finds the ρ that made the data', () => {
    const random = createRandom('overdispersion');
    const [mean, rho] = [0.4, 0.2];
    const shares = Array.from({ length: 4000 }, () =>
      random.beta((mean * (1 - rho)) / rho, ((1 - mean) * (1 - rho)) / rho),
    );
    const successes = shares.map((share) => random.binomial(10, share));
    expect(
      overdispersion(
        successes,
        shares.map(() => 10),
      ),
    ).toBeCloseTo(rho, 1);
  });

  it('is 0 for one actor, for none, and when all or none succeed', () => {
    expect(overdispersion([3], [5])).toBe(0);
    expect(overdispersion([], [])).toBe(0);
    expect(overdispersion([5, 5], [5, 5])).toBe(0);
    expect(overdispersion([0, 0], [5, 5])).toBe(0);
    expect(overdispersion([0, 0], [0, 0])).toBe(0);
  });
});
