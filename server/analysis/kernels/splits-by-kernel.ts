import { KernelBlock } from './kernel-block.ts';
import { withKernels } from './kernel-memory.ts';
import { providedKernels } from './provide-kernels.ts';

/** A larger network takes its time for other things, and megabytes for every table. */
const mostActors = 256;
/** Actors from whose neighbourhood the search begins, as in inference/two-parts.ts. */
const starts = 8;

/** What ties are drawn from: the pairs of n actors, the log-odds of each, and how many ties fall in each stratum of them. */
export type TieModel = {
  readonly n: number;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly logOdds: Float64Array;
  readonly stratum: Uint8Array;
  /** Ties by stratum. */
  readonly ties: readonly number[];
  /** Standard deviation of the activity of actors, and odds of a tie inside one of two halves that nobody has recorded. */
  readonly sigma: number;
  readonly omega: number;
};

/** What ordinary ties are drawn from, and the least actors a part may have. */
export type SplitsTask = TieModel & { readonly least: number };

/**
 * Best splits of ordinary networks in WebAssembly memory: one after another the numbers that the plain algorithm gives.
 *
 * @param state of the generator
 * @returns null without kernels or for a large network; else what fills an array with the next modularities, and gives
 *          false when there is no memory to be had
 * Cost     pairs × about 10 ns and a best split a number
 */
export function splitsByKernel(
  task: SplitsTask,
  state: Int32Array,
): ((into: Float64Array) => boolean) | null {
  if (providedKernels() === null || task.n < 2 || task.n > mostActors) return null;
  const strata = strataOf(task);
  const block = blockOf(task, strata, state);
  const ends = 2 * task.ties.reduce((sum, count) => sum + count, 0);
  return (into) =>
    withKernels((memory) =>
      block.lend(memory, (addressOf) => {
        const to = (parts: readonly Part[]): number[] => parts.map(addressOf);
        // In the order of `TieModel`, `Network` and `Plan` in the assembly.
        const model = [task.n, task.stratum.length, strata.length, ...to(modelParts), 0];
        memory.integersAt(addressOf('model'), model.length).set(model);
        const network = [task.n, Math.ceil(task.n / starts), task.least, ...to(networkParts)];
        memory.integersAt(addressOf('network'), network.length).set(network);
        const plan = [...to(['model', 'random']), ends, task.least, ...to(['near', 'network'])];
        memory.integersAt(addressOf('plan'), plan.length).set(plan);
        const values = memory.room(into.byteLength);
        memory.functions.ordinarySplits(addressOf('plan'), values, into.length);
        into.set(memory.numbersAt(values, into.length));
        return true;
      }),
    ) ?? false;
}

const modelParts = [
  ...(['stratum', 'order', 'ends', 'logOdds', 'own', 'uniform', 'odds', 'keys'] as const),
  ...(['places', 'activity', 'factor', 'half', 'chosen'] as const),
];
const networkParts = ['first', 'neighbours', 'part', 'seen', 'queue', 'counts'] as const;
type Part =
  (typeof modelParts | typeof networkParts)[number] | 'model' | 'network' | 'plan' | 'random' | 'near';

/** Words of `TieModel` before its numbers, of which the last fills up to 8 bytes. */
const modelWords = 18;

/** Pairs of a stratum, and how many of them are tied. */
type Stratum = { readonly pairs: readonly number[]; readonly count: number };

const strataOf = ({ ties, stratum }: SplitsTask): Stratum[] =>
  ties.flatMap((count, s) =>
    count === 0 ? [] : [{ pairs: [...stratum.keys()].filter((d) => stratum[d] === s), count }],
  );

function blockOf(task: SplitsTask, strata: readonly Stratum[], state: Int32Array): KernelBlock<Part> {
  const { n, logOdds, from, to, sigma, omega } = task;
  const pairs = logOdds.length;
  const block = new KernelBlock<Part>({
    ...{ plan: 24, model: modelWords * 4 + 24, network: 36, random: 16, stratum: 12 * strata.length },
    ...{ order: 4 * pairs, ends: 4 * pairs, logOdds: 8 * pairs, own: 8 * pairs, uniform: 8 * pairs },
    ...{ odds: 8 * pairs, keys: 8 * pairs, places: 4 * n, activity: 8 * n, factor: 8 * n, half: n },
    ...{ chosen: 4 * pairs, near: 4 * n, first: 4 * n + 4, neighbours: 8 * pairs, part: n, seen: n },
    ...{ queue: 4 * n, counts: 4 * n },
  });
  const numbers = new Int32Array(Float64Array.of(sigma, omega, Math.log(omega)).buffer);
  block.wordsOf('model', modelWords + 6).set(numbers, modelWords);
  block.wordsOf('random', 4).set(state);
  let first = 0;
  const places = strata.flatMap((one) => {
    const place = [first, one.pairs.length, one.count];
    first += one.pairs.length;
    return place;
  });
  block.wordsOf('stratum', places.length).set(places);
  block.wordsOf('order', pairs).set(strata.flatMap((one) => one.pairs));
  block.wordsOf('ends', pairs).set(Int32Array.from(from, (i, d) => (i << 16) | to[d]!));
  block.numbersOf('logOdds', pairs).set(logOdds);
  block.numbersOf('own', pairs).set(logOdds.map(Math.exp));
  block.wordsOf('places', n).set(Int32Array.from({ length: n }, (_, i) => i));
  block.numbersOf('factor', n).fill(1);
  return block;
}
