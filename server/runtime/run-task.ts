import { getHeapStatistics } from 'node:v8';
import type { MessagePort } from 'node:worker_threads';
import { move, Piscina } from 'piscina';
import { factsOfProblem } from '../../contract/problem-facts.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { MovedOfAnswers, OnTaskProgress, Outcome, Task, TaskList, TaskRunners } from './worker-tasks.ts';

/** Milliseconds between two reports of progress: sending one costs more than most steps of the work. */
const reportEveryMs = 100;

/**
 * Entry of a worker thread: one task in, its answer out, progress on the way. A refusal is an answer too: as an error
 * it would lose on the way what it refuses and why.
 */
export function taskRunner<Tasks extends TaskList>(
  runners: TaskRunners<Tasks>,
  moved: MovedOfAnswers<Tasks> = {},
) {
  return async ({ name, input, stop, progress }: Task): Promise<Outcome> => {
    const signal = {
      throwIfAborted: () => {
        if (Atomics.load(stop, 0) !== 0) throw new Error('The work was stopped.');
      },
    };
    const onProgress = atIntervals((share, stage) => {
      progress.postMessage({ share, stage });
    });
    try {
      signal.throwIfAborted();
      const run = runners[name];
      if (run === undefined) throw new Error(`This thread has no task "${name}".`);
      const answer = await run(input, { onProgress, signal });
      return moving({ answer, heldMb: heldMegabytes() }, moved[name]?.(answer) ?? []);
    } catch (error) {
      if (!(error instanceof TelarProblem)) throw error;
      return { refused: factsOfProblem(error), heldMb: heldMegabytes() };
    } finally {
      progress.close();
    }
  };
}

/** What is given to the other thread for good, so that it is not copied. */
function moving(outcome: Outcome, buffers: ArrayBuffer[]): Outcome {
  if (buffers.length === 0) return outcome;
  const wrapped = { [Piscina.transferableSymbol]: buffers, [Piscina.valueSymbol]: outcome };
  // The pool knows both symbols by value, its types only by name; it takes the outcome out of its wrapping again.
  return move(wrapped as unknown as Transferable) as unknown as Outcome;
}

type Transferable = Exclude<Parameters<typeof move>[0], ArrayBuffer | ArrayBufferView | MessagePort>;

const heldMegabytes = (): number => getHeapStatistics().total_heap_size / 1024 ** 2;

function atIntervals(report: OnTaskProgress): OnTaskProgress {
  let last = -Infinity;
  return (share, stage) => {
    const now = performance.now();
    if (share < 1 && now - last < reportEveryMs) return;
    last = now;
    report(share, stage);
  };
}
