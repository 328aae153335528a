import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogit, sumOf, type Covariate } from '../../../server/analysis/inference/fit-logit.ts';

const free = { expected: 0, precision: 1e-9, least: -20, most: 20 };
const constant = (pairs: number): Covariate => ({ ...free, values: new Float64Array(pairs).fill(1) });

/** The sum that is to be largest, by its definition. */
function objective(tied: Uint8Array, covariates: readonly Covariate[], weights: ArrayLike<number>): number {
  const eta = sumOf(covariates, weights, tied.length);
  const fit = eta.reduce((sum, x, d) => sum + tied[d]! * x - Math.log1p(Math.exp(x)), 0);
  return covariates.reduce(
    (sum, { precision, expected }, k) => sum - (precision * (weights[k]! - expected) ** 2) / 2,
    fit,
  );
}

describe('penalised logistic regression', () => {
  it.each([
    [10, 3],
    [45, 20],
    [66, 6],
  ])('gives the log-odds of the density for a constant: %d pairs, %d tied', (pairs, ties) => {
    const tied = Uint8Array.from({ length: pairs }, (_, d) => (d < ties ? 1 : 0));
    const [weight] = fitLogit(tied, [constant(pairs)]);
    expect(weight).toBeCloseTo(Math.log(ties / (pairs - ties)), 6);
  });

  it('gives the log of the odds ratio of a table of two by two', () => {
    // 12 of 16 pairs of one kind are tied, and 5 of 20 of the other.
    const tied = Uint8Array.from({ length: 36 }, (_, d) => (d < 16 ? (d < 12 ? 1 : 0) : d < 21 ? 1 : 0));
    const kind = Float64Array.from({ length: 36 }, (_, d) => (d < 16 ? 1 : 0));
    const [, ratio] = fitLogit(tied, [constant(36), { ...free, values: kind }]);
    expect(ratio).toBeCloseTo(Math.log((12 * 15) / (4 * 5)), 4);
  });

  it('never leaves its bounds, and without pairs gives what is expected within them', () => {
    const tied = Uint8Array.from({ length: 20 }, (_, d) => (d < 10 ? 1 : 0));
    const values = Float64Array.from({ length: 20 }, (_, d) => (d < 10 ? -1 : 1));
    const [, held] = fitLogit(tied, [constant(20), { ...free, values, least: 0 }]);
    expect(held).toBe(0);
    const none = new Float64Array(0);
    expect([...fitLogit(new Uint8Array(0), [{ ...free, values: none, expected: 0.35 }])]).toEqual([0.35]);
    expect([...fitLogit(new Uint8Array(0), [{ ...free, values: none, expected: 3, most: 2 }])]).toEqual([2]);
  });

  it('finds nothing better nearby, within the bounds', () => {
    const pair = fc.record({
      tied: fc.boolean(),
      x: fc.double({ min: -2, max: 2, noNaN: true }),
      g: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 4, maxLength: 40 }), (pairs) => {
        const tied = Uint8Array.from(pairs, (one) => Number(one.tied));
        const covariates: Covariate[] = [
          { ...constant(pairs.length), precision: 0.01 },
          {
            values: Float64Array.from(pairs, ({ x }) => x),
            expected: 0.35,
            precision: 0.25,
            least: 0,
            most: 20,
          },
          {
            values: Float64Array.from(pairs, ({ g }) => Number(g)),
            expected: 0.5,
            precision: 0.25,
            least: 0,
            most: 2,
          },
        ];
        const weights = fitLogit(tied, covariates);
        const best = objective(tied, covariates, weights);
        covariates.forEach(({ least, most }, k) => {
          for (const step of [-0.01, 0.01]) {
            const moved = Float64Array.from(weights);
            moved[k] = Math.min(most, Math.max(least, moved[k]! + step));
            expect(objective(tied, covariates, moved)).toBeLessThanOrEqual(best + 1e-7);
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});
