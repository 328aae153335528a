import { beforeAll, describe, expect, it } from 'vitest';
import { bestSplits } from '../../../server/analysis/inference/best-splits.ts';
import { smallestPart } from '../../../server/analysis/inference/every-split.ts';
import { ordinaryTies } from '../../../server/analysis/inference/ordinary-ties.ts';
import { splitsByKernel, type TieModel } from '../../../server/analysis/kernels/splits-by-kernel.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { provideBuiltKernels } from './built-kernels.ts';

beforeAll(provideBuiltKernels);

/** Ties of n actors in two strata; `spread` of the log-odds. */
function model(n: number, sigma: number, spread: number): TieModel {
  const random = createRandom(`model ${String(n)}`);
  const pairs = Array.from({ length: n }, (_, i) =>
    Array.from({ length: i }, (_, j) => [j, i] as const),
  ).flat();
  const stratum = Uint8Array.from(pairs, ([, j]) => (j < n / 4 ? 1 : 0));
  const ties = [0, 1].map((s) => Math.ceil(stratum.filter((one) => one === s).length / 4));
  return {
    ...{ n, stratum, ties, sigma, omega: 3 },
    from: Uint16Array.from(pairs, ([i]) => i),
    to: Uint16Array.from(pairs, ([, j]) => j),
    logOdds: Float64Array.from(pairs, () => random.normal(0, spread)),
  };
}

/** The first values without kernels, and with them in two goes. */
function bothWays(of: TieModel, count: number): [number[], number[]] {
  const random = createRandom('splits');
  const byKernel = splitsByKernel({ ...of, least: smallestPart(of.n) }, random.state())!;
  const ties = of.ties.reduce((sum, own) => sum + own, 0);
  const next = bestSplits(of.n, ties, ordinaryTies(of), random);
  const into = new Float64Array(count);
  const isFilled = [into.subarray(0, 3), into.subarray(3)].every((part) => byKernel(part));
  expect(isFilled).toBe(true);
  return [Array.from(into, next), [...into]];
}

describe('best splits of ordinary networks', () => {
  it.each([2, 3, 5, 8, 9, 10, 12, 16, 17, 24, 40])('are the same by the kernel, of %i actors', (n) => {
    for (const sigma of [0, 0.6])
      for (const spread of [0, 1]) {
        const [plain, byKernel] = bothWays(model(n, sigma, spread), 60);
        expect(byKernel).toEqual(plain);
      }
  });

  it('are the same where odds are too large for products', () => {
    const large = { ...model(12, 0.6, 0), logOdds: new Float64Array(66).fill(480) };
    const [plain, byKernel] = bothWays(large, 40);
    expect(byKernel).toEqual(plain);
    expect(new Set(plain).size).toBeGreaterThan(1);
  });
});
