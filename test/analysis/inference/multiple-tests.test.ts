import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../server/analysis/inference/benjamini-hochberg.ts';
import { holm } from '../../../server/analysis/inference/holm.ts';
import { simes, weightedSimes } from '../../../server/analysis/inference/simes.ts';

const close = (found: number[], expected: number[]): void =>
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 10));

// p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), …) of R 4.2
const ps = [0.01, 0.04, 0.03, 0.005, 0.5];

describe('holm', () => {
  it('agrees with R', () => close(holm(ps), [0.04, 0.09, 0.09, 0.025, 0.5]));
});

describe('benjamini–hochberg', () => {
  it('agrees with R', () => close(benjaminiHochberg(ps), [0.025, 0.05, 0.05, 0.025, 0.5]));
});

describe('simes', () => {
  it('is the smallest q-value, and 1 without routes', () => {
    expect(simes(ps)).toBeCloseTo(0.025, 12);
    expect(simes([])).toBe(1);
    expect(simes([0.2])).toBe(0.2);
  });
});

describe('weighted simes', () => {
  it('is simes when all weigh the same, and spares a heavy route', () => {
    expect(weightedSimes(ps.map((p) => ({ p, weight: 3 })))).toBeCloseTo(simes(ps), 12);
    expect(
      weightedSimes([
        { p: 0.04, weight: 4 },
        { p: 1, weight: 1 },
      ]),
    ).toBeCloseTo(0.05, 12);
    expect(weightedSimes([])).toBe(1);
  });
});

describe('adjusted p-values', () => {
  const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
  it('are never smaller than the p itself, keep its order, and do not depend on the order given', () => {
    fc.assert(
      fc.property(list, (values) => {
        for (const adjust of [holm, benjaminiHochberg]) {
          const adjusted = adjust(values);
          values.forEach((p, i) => expect(adjusted[i]).toBeGreaterThanOrEqual(p - 1e-15));
          values.forEach((p, i) =>
            values.forEach((other, j) => p < other && expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!)),
          );
          expect(adjust([...values].reverse()).reverse()).toEqual(adjusted);
        }
      }),
    );
  });
});
