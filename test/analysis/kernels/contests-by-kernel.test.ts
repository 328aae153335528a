import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newContestTable } from '../../../server/analysis/inference/contest-null.ts';
import { contestsByKernel } from '../../../server/analysis/kernels/contests-by-kernel.ts';
import { withdrawKernels } from '../../../server/analysis/kernels/provide-kernels.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { anyContest } from '../inference/any-contest.ts';
import { provideBuiltKernels } from './built-kernels.ts';

beforeEach(provideBuiltKernels);
afterEach(withdrawKernels);

describe('ranks of contests', () => {
  it('are the same by the kernel, made at once or in parts', () => {
    const cases = fc.sample(fc.tuple(anyContest, fc.nat(), fc.constantFrom(0, 0.6, 3)), {
      numRuns: 200,
      seed: 5,
    });
    const tables = cases.map(([{ names, group, input }, seed, sigma]) => {
      const make = () => newContestTable({ names, group, layers: 3, sigma }, input, createRandom(seed));
      return { byKernel: make(), make };
    });
    const found = tables.map(({ byKernel }) => [[...byKernel(9)], [...byKernel(50)]] as const);
    withdrawKernels();
    tables.forEach(({ make }, at) => {
      const plain = [...make()(50)];
      expect(found[at]![1]).toEqual(plain);
      expect(found[at]![0]).toEqual(plain.slice(0, 9));
    });
    expect(found.filter(([, ranks]) => new Set(ranks).size > 1).length).toBeGreaterThan(20);
  });

  it('go on without a kernel where one is no longer to be had', () => {
    const [{ names, group, input }] = fc.sample(anyContest, { numRuns: 1, seed: 9 }) as [
      typeof anyContest extends fc.Arbitrary<infer One> ? One : never,
    ];
    const make = () => newContestTable({ names, group, layers: 3, sigma: 0.6 }, input, createRandom('on'));
    const table = make();
    const whole = [...make()(80)];
    table(20);
    withdrawKernels();
    expect([...table(80)]).toEqual(whole);
  });

  it('are left to the plain algorithm in a large network', () => {
    const n = 300;
    const known = { answered: new Uint8Array(n).fill(1), tied: new Uint8Array(n * n), tension: null };
    const model = { names: new Int32Array(n * n), group: new Int32Array(n), layers: 1, sigma: 0 };
    const rounds = { oneIsFirst: false, rounds: 3, firstRounds: 15, leastCamp: 0.3, closenessWeight: 0.3 };
    expect(contestsByKernel({ ...known, ...model, ...rounds }, Int32Array.of(1, 2, 3, 4))).toBeNull();
  });
});
