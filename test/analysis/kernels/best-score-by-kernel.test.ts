import { beforeAll, describe, expect, it } from 'vitest';
import { bestScore, bestSplit } from '../../../server/analysis/inference/every-split.ts';
import { bestScoreByKernel } from '../../../server/analysis/kernels/best-score-by-kernel.ts';
import { withdrawKernels } from '../../../server/analysis/kernels/provide-kernels.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { provideBuiltKernels } from './built-kernels.ts';

beforeAll(provideBuiltKernels);

type Drawn = { near: Int32Array; ends: number; half: number };

/** Networks of one to all ties, and a half of the actors without the first. */
function drawn(n: number, times: number): Drawn[] {
  const random = createRandom(`splits of ${String(n)}`);
  const pairs = Array.from({ length: n }, (_, i) =>
    Array.from({ length: i }, (_, j) => [i, j] as const),
  ).flat();
  return Array.from({ length: times }, () => {
    const near = new Int32Array(n);
    const ties = random.sample(pairs, 1 + random.integer(pairs.length));
    for (const [i, j] of ties) {
      near[i]! |= 1 << j;
      near[j]! |= 1 << i;
    }
    const others = random.sample(
      Array.from({ length: n - 1 }, (_, i) => i + 1),
      n >>> 1,
    );
    return { near, ends: 2 * ties.length, half: others.reduce((bits, i) => bits | (1 << i), 0) };
  });
}

describe('the score of the best split', () => {
  it.each([2, 3, 4, 7, 9, 10, 11, 12, 13, 14, 15, 16])('is that of every split tried, of %i actors', (n) => {
    for (const { near, ends, half } of drawn(n, 120))
      expect(bestScore(near, ends, half)).toBe(bestSplit(near, ends)!.score);
  });

  it('is found by the kernel from any score below it, and never above one that is given', () => {
    for (const { near, ends } of drawn(13, 40)) {
      const { score } = bestSplit(near, ends)!;
      expect(bestScoreByKernel({ near, ends, least: 4, start: -(2 ** 31) })).toBe(score);
      expect(bestScoreByKernel({ near, ends, least: 4, start: score + 1 })).toBe(score + 1);
    }
  });

  it('is the same without kernels', () => {
    const networks = drawn(14, 40);
    const found = networks.map(({ near, ends, half }) => bestScore(near, ends, half));
    withdrawKernels();
    expect(networks.map(({ near, ends, half }) => bestScore(near, ends, half))).toEqual(found);
    provideBuiltKernels();
  });
});
