import { describe, expect, it } from 'vitest';
import { chiSquareAbove, logGamma } from '../../../server/analysis/inference/chi-square.ts';
import { relatedEvidence } from '../../../server/analysis/inference/related-evidence.ts';
import { createRandom } from '../../../server/analysis/random.ts';

describe('chi-square tail', () => {
  it('has its closed forms: e^(−x/2) for 2 degrees, and with one more term for 4', () => {
    for (const x of [0, 0.1, 1, 5, 20, 80]) {
      expect(chiSquareAbove(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12);
      expect(chiSquareAbove(x, 4)).toBeCloseTo(Math.exp(-x / 2) * (1 + x / 2), 12);
    }
  });

  it('agrees with R pchisq(…, lower.tail = FALSE)', () => {
    expect(chiSquareAbove(3.841459, 1)).toBeCloseTo(0.05, 6);
    expect(chiSquareAbove(18.30704, 10)).toBeCloseTo(0.05, 6);
  });

  it('has ln Γ at whole and half numbers', () => {
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
  });
});

describe('related evidence', () => {
  it('is Fisher’s rule without correlation: k(1 − ln k)', () => {
    for (const [a, b] of [
      [0.01, 0.2],
      [0.5, 0.5],
      [1, 1],
    ] as const)
      expect(relatedEvidence(a, b, 0)).toBeCloseTo(a * b * (1 - Math.log(a * b)), 10);
  });

  it('asks for more when the evidence goes together', () => {
    expect(relatedEvidence(0.02, 0.02, 0.3)).toBeGreaterThan(relatedEvidence(0.02, 0.02, 0));
  });

  it('keeps its size for correlated normal scores', () => {
    const random = createRandom('related');
    let rejected = 0;
    for (let trial = 0; trial < 20_000; trial++) {
      const shared = random.normal(0, Math.sqrt(0.3));
      const p = (): number => upperNormal(shared + random.normal(0, Math.sqrt(0.7)));
      if (relatedEvidence(p(), p(), 0.3) <= 0.05) rejected++;
    }
    expect(rejected / 20_000).toBeGreaterThan(0.044);
    expect(rejected / 20_000).toBeLessThan(0.056);
  });
});

/** P(Z > z), by the chi-square with one degree of freedom. */
const upperNormal = (z: number): number => {
  const tail = chiSquareAbove(z * z, 1) / 2;
  return z > 0 ? tail : 1 - tail;
};
