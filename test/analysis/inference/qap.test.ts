import { describe, expect, it } from 'vitest';
import { exactly } from '../../../server/analysis/inference/monte-carlo.ts';
import { qap } from '../../../server/analysis/inference/qap.ts';
import { createRandom } from '../../../server/analysis/random.ts';

const random = createRandom('qap');
const path = (n: number): number[] =>
  Array.from({ length: n * n }, (_, k) => (Math.abs(Math.floor(k / n) - (k % n)) === 1 ? 1 : 0));

describe('QAP', () => {
  it('of a path with itself counts its two symmetries among all relabellings', () => {
    for (const n of [4, 5, 6]) {
      const factorial = [1, 1, 2, 6, 24, 120, 720][n]!;
      const found = qap(path(n), path(n), n, random);
      expect(found).toMatchObject({ exact: true });
      if ('r' in found) {
        expect(found.r).toBeCloseTo(1, 12);
        expect(found.p).toBeCloseTo(2 / factorial, 12);
      }
    }
  });

  it('draws beyond 8 actors, with p never 0', () => {
    const found = qap(path(10), path(10), 10, random, exactly(99));
    expect(found).toMatchObject({ exact: false, p: 0.01 });
  });

  it('is undefined for a layer without variance', () => {
    expect(qap(new Array(9).fill(1), path(3), 3, random)).toEqual({ undefined: 'no-variance' });
    expect(qap([0], [0], 1, random)).toEqual({ undefined: 'no-variance' });
  });
});
