import { KernelBlock } from './kernel-block.ts';
import { withKernels } from './kernel-memory.ts';
import { providedKernels } from './provide-kernels.ts';

/** Places of actors are written as bytes. */
const mostActors = 256;

/** Signs of pairs, and how they are shuffled; see inference/kept-signs.ts and inference/frustration.ts. */
export type SignsTask = {
  readonly n: number;
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly sign: 1 | -1 }[];
  readonly isInside: (a: number, b: number) => boolean;
  /** Actors with signs, from whom four are picked; and the same ones in the order in which they are placed, at most 32. */
  readonly active: readonly number[];
  readonly placed: readonly number[];
  /** Tries between two draws. */
  readonly tries: number;
  readonly cap: number;
};

/**
 * Frustration of shuffled signs in WebAssembly memory, below 0: one after another the numbers that the plain algorithm
 * gives.
 *
 * @param state of the generator
 * @returns null without kernels or for a large network; else what fills an array with the next numbers, and gives false
 *          when there is no memory to be had
 */
export function signsByKernel(task: SignsTask, state: Int32Array): ((into: Float64Array) => boolean) | null {
  if (providedKernels() === null || task.n > mostActors) return null;
  const { n, active, tries, pairs, cap } = task;
  const block = blockOf(task, state);
  return (into) =>
    withKernels((memory) =>
      block.lend(memory, (addressOf) => {
        // In the order of `Plan` in assembly/signs.ts.
        const plan = [n, active.length, tries, pairs.length, cap, ...pointers.map(addressOf)];
        memory.integersAt(addressOf('plan'), plan.length).set(plan);
        const values = memory.room(into.byteLength);
        memory.functions.shuffledSigns(addressOf('plan'), values, into.length);
        into.set(memory.numbersAt(values, into.length));
        return true;
      }),
    ) ?? false;
}

const pointers = ['random', 'actors', 'sign', 'kind', 'places', 'friends', 'rivals'] as const;

function blockOf({ n, pairs, isInside, active, placed }: SignsTask, state: Int32Array) {
  const among = 4 * active.length;
  const block = new KernelBlock({
    ...{ plan: 48, random: 16, actors: among, sign: n * n, kind: n * n, places: 4 * pairs.length },
    ...{ friends: among, rivals: among },
  });
  block.wordsOf('random', 4).set(state);
  block.wordsOf('actors', active.length).set(active);
  const [sign, kind] = [block.bytesOf('sign', n * n), block.bytesOf('kind', n * n)];
  for (const { a, b, sign: own } of pairs)
    for (const cell of [a * n + b, b * n + a]) {
      sign[cell] = own;
      kind[cell] = isInside(a, b) ? 1 : 0;
    }
  const place = new Map(placed.map((actor, at) => [actor, at]));
  block
    .bytesOf('places', 4 * pairs.length)
    .set(pairs.flatMap(({ a, b }) => [a, b, place.get(a)!, place.get(b)!]));
  return block;
}
