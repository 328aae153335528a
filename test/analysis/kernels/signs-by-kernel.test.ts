import { beforeEach, describe, expect, it } from 'vitest';
import { frustration, mostSigned, type SignedPair } from '../../../server/analysis/inference/frustration.ts';
import { actorsOf, keptSigns } from '../../../server/analysis/inference/kept-signs.ts';
import { signsNull } from '../../../server/analysis/inference/signs-null.ts';
import { withdrawKernels } from '../../../server/analysis/kernels/provide-kernels.ts';
import { signsByKernel } from '../../../server/analysis/kernels/signs-by-kernel.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { provideBuiltKernels } from './built-kernels.ts';

beforeEach(provideBuiltKernels);

type Signed = { n: number; pairs: SignedPair[]; isInside: (a: number, b: number) => boolean; cap: number };

/** A network of ties and tensions, and what sits wrong in its best split. */
function signed(n: number, seed: number): Signed {
  const random = createRandom(`signs ${String(n)} ${String(seed)}`);
  const pairs: SignedPair[] = [];
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++)
      if (random.chance(0.5)) pairs.push({ a, b, sign: random.chance(0.4) ? -1 : 1 });
  const group = Array.from({ length: n }, () => random.integer(3));
  const cap = frustration(n, pairs)?.value ?? 0;
  return { n, pairs, isInside: (a, b) => group[a] === group[b], cap };
}

const tableOf = ({ n, pairs, isInside, cap }: Signed) =>
  signsNull(n, pairs, isInside, cap, createRandom('shuffled'));

describe('shuffled signs', () => {
  it.each([4, 7, 10, 13, 16, 20])('sit wrong as often by the kernel as without, of %i actors', (n) => {
    const networks = [0, 1, 2].map((seed) => signed(n, seed));
    const tables = networks.map(tableOf);
    const found = tables.map((table) => [[...table(7)], [...table(40)]] as const);
    withdrawKernels();
    const plain = networks.map((network) => [...tableOf(network)(60)]);
    expect(found.map(([, all]) => all)).toEqual(plain.map((all) => all.slice(0, 40)));
    expect(found.map(([part]) => part)).toEqual(plain.map((all) => all.slice(0, 7)));
    // A table goes on where a kernel is no longer to be had.
    expect(tables.map((table) => [...table(60)])).toEqual(plain);
  });

  it('draw a word again that not every actor could have', () => {
    const { n, pairs, isInside, cap } = signed(13, 5);
    // The first word is the largest, and thirteen do not divide 2^32.
    const state = Int32Array.of(-1, 0, 7, 0);
    const active = actorsOf(pairs);
    const task = { n, pairs, isInside, active, placed: mostSigned(n, pairs), tries: 40 * active.length, cap };
    const into = new Float64Array(20);
    expect(signsByKernel(task, state)!(into)).toBe(true);
    const random = createRandom('any');
    random.resume(state);
    const draw = keptSigns(n, pairs, isInside, random);
    expect([...into]).toEqual(Array.from(into, () => -frustration(n, draw(), cap)!.value));
    expect(new Set(into).size).toBeGreaterThan(1);
  });
});
