import { KernelBlock } from './kernel-block.ts';
import { withKernels } from './kernel-memory.ts';
import { providedKernels } from './provide-kernels.ts';

/** A larger network takes its time for other things, and megabytes for every table. */
const mostActors = 256;

type Odds = { readonly reported: number; readonly unreported: number };

/** What contests are drawn from and how they are ranked; see inference/contest-null.ts and inference/contest.ts. */
export type ContestTask = {
  /** n × n, row by row: bit l where the row names the column in layer l; at most 31 layers. */
  readonly names: Int32Array;
  readonly group: ArrayLike<number>;
  readonly layers: number;
  readonly sigma: number;
  readonly rounds: number;
  readonly firstRounds: number;
  readonly answered: Uint8Array;
  readonly tied: Uint8Array;
  readonly oneIsFirst: boolean;
  readonly tension: { readonly tense: Uint8Array; readonly leaders: Odds; readonly followers: Odds } | null;
  readonly leastCamp: number;
  readonly closenessWeight: number;
};

/** Words before the numbers in `Plan` in assembly/contests.ts, of which the last fills up to 8 bytes. */
const words = 18;
const numbers = 7;
/** Where in it the first address stands. */
const pointersAt = 7;

/**
 * Ranks of contests in WebAssembly memory: one after another the numbers that the plain algorithm gives.
 *
 * @param state of the generator
 * @returns null without kernels or for a large network; else what fills an array with the next ranks, and gives false when
 *          there is no memory to be had
 * Cost     tries × about 8 ns and n² a rank
 */
export function contestsByKernel(
  task: ContestTask,
  state: Int32Array,
): ((into: Float64Array) => boolean) | null {
  if (providedKernels() === null || task.group.length > mostActors) return null;
  const block = blockOf(task, state);
  return (into) =>
    withKernels((memory) =>
      block.lend(memory, (addressOf) => {
        const plan = addressOf('plan');
        const dyads = memory.integersAt(addressOf('dyads'), 6);
        dyads.set([addressOf('cells'), addressOf('pairs'), addressOf('places'), addressOf('popularity')], 2);
        memory.integersAt(plan, words).set(pointers.map(addressOf), pointersAt);
        const ranks = memory.room(into.byteLength);
        memory.functions.contestRanks(plan, ranks, into.length);
        into.set(memory.numbersAt(ranks, into.length));
        return true;
      }),
    ) ?? false;
}

/** In the order of `Plan`. */
const pointers = [
  ...(['dyads', 'random', 'share', 'total', 'tied', 'tense', 'answered'] as const),
  ...(['leaders', 'one', 'other'] as const),
];

function blockOf(task: ContestTask, state: Int32Array) {
  const n = task.group.length;
  const block = new KernelBlock({
    ...{ plan: words * 4 + numbers * 8, dyads: 24, random: 16, cells: 8 * n * n, pairs: 4 * n * n },
    ...{ places: 4 * n * n, popularity: 8 * n, share: 8 * n * n, total: 8 * n, tied: n * n, tense: n * n },
    ...{ answered: n, leaders: 4 * n, one: 4 * n, other: 4 * n },
  });
  const { layers, oneIsFirst, tension, firstRounds, rounds, sigma, leastCamp, closenessWeight } = task;
  const plan = block.wordsOf('plan', words);
  plan.set([n, layers, Number(oneIsFirst), Number(tension !== null), 0, firstRounds, rounds]);
  const odds = [tension?.leaders, tension?.followers].flatMap((own) => [
    own?.reported ?? 0,
    own?.unreported ?? 0,
  ]);
  block
    .wordsOf('plan', words + 2 * numbers)
    .set(new Int32Array(Float64Array.of(sigma, leastCamp, closenessWeight, ...odds).buffer), words);
  block.wordsOf('dyads', 1)[0] = n;
  block.wordsOf('random', 4).set(state);
  block.wordsOf('cells', 2 * n * n).set(cellsOf(task));
  block.bytesOf('tied', n * n).set(task.tied);
  block.bytesOf('answered', n).set(task.answered);
  if (tension !== null) block.bytesOf('tense', n * n).set(tension.tense);
  return block;
}

/** Two words a pair: what the row says of the column, with the top bit where both are of one group; and the other way round. */
function cellsOf({ names, group }: ContestTask): Int32Array {
  const n = group.length;
  const cells = new Int32Array(2 * n * n);
  for (let i = 0, at = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const isInside = i !== j && group[i]! >= 0 && group[i] === group[j];
      cells[at++] = names[i * n + j]! | (isInside ? 1 << 31 : 0);
      cells[at++] = names[j * n + i]!;
    }
  return cells;
}
