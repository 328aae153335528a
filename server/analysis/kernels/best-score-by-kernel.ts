import { withKernels } from './kernel-memory.ts';

/** Fewer actors have so few splits that the plain algorithm has tried them by the time a kernel is called. */
export const fewestInKernel = 10;

/** A network of 10 to 16 actors, and what is known of its splits. */
export type SplitTask = {
  /** Bit j of word i: i and j are tied. */
  readonly near: Int32Array;
  /** Ends of ties. */
  readonly ends: number;
  /** The least actors that a part may have. */
  readonly least: number;
  /** A score that some split has. */
  readonly start: number;
};

/**
 * The score of the best split of a small network, found in WebAssembly memory: the whole number that the plain algorithm
 * finds.
 *
 * @returns undefined when this thread has no kernels
 * Cost     2^(n − 1) splits, most of which are left out in blocks: about 4 µs for 16 actors
 */
export function bestScoreByKernel({ near, ends, least, start }: SplitTask): number | undefined {
  return withKernels((memory) =>
    memory.functions.bestScore(memory.integers(near), near.length, ends, least, start),
  );
}
