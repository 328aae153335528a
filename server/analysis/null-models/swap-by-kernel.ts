import { withKernels } from '../kernels/kernel-memory.ts';
import type { Random } from '../random.ts';
import type { BitMatrix } from './bit-matrix.ts';

/** Fewer tries are made sooner than a graph is copied. */
const fewestTries = 256;
/** A larger matrix would be copied to and fro for longer than the tries take: 64 MiB, 23,000 actors. */
const largestMatrix = 2 ** 24;

export type SwapTask = {
  /** Where ties begin, then where they end; changed. */
  readonly ends: Int32Array;
  readonly directed: boolean;
  /** Who is tied with whom; changed. */
  readonly matrix: BitMatrix;
  /** Gives the numbers, and goes on after them. */
  readonly random: Random;
  /** From how many the second tie is drawn. */
  readonly seconds: number;
  /** Tries. */
  readonly times: number;
};

/**
 * Tries swaps of ties in WebAssembly memory, the same that the plain algorithm would make.
 *
 * @returns how many were made; undefined when this thread has no kernels, or they are not worth it
 * Cost     O(1) a try, about 15 ns in a territory, and a copy of the matrix
 */
export function swapByKernel({
  ends,
  directed,
  matrix,
  random,
  seconds,
  times,
}: SwapTask): number | undefined {
  if (times < fewestTries || matrix.bits.length > largestMatrix) return undefined;
  return withKernels((memory) => {
    const ties = ends.length / 2;
    const bits = memory.integers(matrix.bits);
    const places = memory.integers(ends);
    // In the order of `Plan` in assembly/swaps.ts.
    const plan = memory.integers([
      ...[ties, seconds, 2 ** 32 % ties, 2 ** 32 % seconds, Number(directed)],
      ...[matrix.words, places, bits, ...random.state()],
    ]);
    let made = 0;
    for (let left = times; left > 0; left -= 2 ** 30)
      made += memory.functions.swapTies(plan, Math.min(left, 2 ** 30));
    ends.set(memory.integersAt(places, ends.length));
    matrix.bits.set(memory.integersAt(bits, matrix.bits.length));
    random.resume(memory.integersAt(plan + 32, 4));
    return made;
  });
}
