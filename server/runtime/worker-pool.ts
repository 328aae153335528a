import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { problemOfFacts } from '../../contract/problem-facts.ts';
import { codedProblem, type TelarProblem } from '../../contract/problems.ts';
import { RenewedThreads } from './renewed-threads.ts';
import { stoppable } from './stoppable.ts';
import { TaskQueue, type TaskRank } from './task-queue.ts';
import type { OnTaskProgress, Outcome, Task, TaskList, TaskProgress } from './worker-tasks.ts';

/**
 * Where threads keep their modules compiled, so that a new thread starts in half the time. A folder that cannot be
 * written is passed over.
 */
const compiledModules = fileURLToPath(new URL('../../dist/compiled', import.meta.url));

/** Milliseconds after which a thread without work ends, and its memory is free again. */
const idleTimeoutMs = 60_000;

/**
 * Runs work off the event loop, so that a heavy request never delays a light one. An aborted signal stops the work
 * within a fifth of a second: the answer rejects with the signal's reason when nothing of it goes on any more.
 *
 * @throws TelarProblem as the work threw it; the signal's reason
 */
export interface WorkerPool<Tasks extends TaskList> {
  run<Name extends keyof Tasks & string>(
    name: Name,
    input: Tasks[Name]['input'],
    signal?: AbortSignal,
    onProgress?: OnTaskProgress,
  ): Promise<Tasks[Name]['answer']>;
  /** Tasks that wait for a thread. */
  readonly waiting: number;
  close(): Promise<void>;
}

export type PoolOptions<Tasks extends TaskList = TaskList> = {
  /** Threads at most; they start when first needed. */
  threads: number;
  /** Added to the operating system's niceness of each thread: the higher, the more it stands back. Linux only. */
  niceness?: number;
  /** What one task may use before it is stopped; without them it may use what the process may. */
  limits?: TaskLimits;
  /** What a task is to others who wait; `short` unless given. */
  rankOf?: <Name extends keyof Tasks & string>(name: Name, input: Tasks[Name]['input']) => TaskRank;
  /** Megabytes that a thread may hold on to between tasks: one that holds more ends, and gives them back. */
  keptMb?: number;
  /** What is answered where a task went over its limits; what an import is answered unless given. */
  overLimits?: () => TelarProblem;
  /** What of its input a task takes for good, so that it is not copied: whoever gave it has it no more. */
  movedOf?: <Name extends keyof Tasks & string>(name: Name, input: Tasks[Name]['input']) => ArrayBuffer[];
};

export type TaskLimits = {
  memoryMb: number;
  /** Of these, for what was just made: where most of it lasts, much room for it is memory for nothing. */
  youngMb?: number;
  seconds: number;
};

/** @param file the module that each thread loads; its default export is made by `taskRunner` */
export function createWorkerPool<Tasks extends TaskList>(
  file: URL,
  { threads, niceness = 0, limits, keptMb = Infinity, rankOf, movedOf, overLimits }: PoolOptions<Tasks>,
): WorkerPool<Tasks> {
  // A thread that cannot be started takes no task: those that wait for it are refused.
  let starting = new AbortController();
  const options = {
    filename: file.href,
    minThreads: 0,
    maxThreads: Math.max(1, threads),
    idleTimeout: idleTimeoutMs,
    niceIncrement: niceness,
    ...(limits && { resourceLimits: resourceLimits(limits) }),
    // And nothing else: a thread has no need of what the process was started with, passwords among it.
    env: { NODE_COMPILE_CACHE: compiledModules },
  };
  const queue = new TaskQueue(options.maxThreads);
  const pool = new RenewedThreads(options, keptMb, (error) => {
    const failed = starting;
    starting = new AbortController();
    failed.abort(error);
  });
  return {
    get waiting() {
      return queue.size;
    },
    run: async (name, input, signal, onProgress) => {
      const leave = await queue.enter(rankOf?.(name, input) ?? 'short', signal);
      return stoppable(signal, async (stop, ending) => {
        const { port1, port2 } = new MessageChannel();
        const report = ({ share, stage }: TaskProgress) => onProgress?.(share, stage);
        port1.on('message', report);
        const started = starting.signal;
        try {
          const task: Task = { name, input, stop, progress: port2 };
          const stops = [ending, started, ...(limits ? [AbortSignal.timeout(limits.seconds * 1000)] : [])];
          const options = {
            signal: AbortSignal.any(stops),
            transferList: [port2, ...(movedOf?.(name, input) ?? [])],
          };
          const outcome = await pool.run(task, options);
          // The answer may overtake progress on its way: what was sent before it is reported before it.
          for (let sent; (sent = receiveMessageOnPort(port1));) report(sent.message as TaskProgress);
          return answerOf(outcome);
        } catch (error) {
          started.throwIfAborted();
          throw limitProblem(error, limits, overLimits);
        } finally {
          port1.close();
        }
      }).finally(leave);
    },
    close: () => pool.close(),
  };
}

const resourceLimits = ({ memoryMb, youngMb }: TaskLimits) => ({
  maxOldGenerationSizeMb: memoryMb,
  ...(youngMb !== undefined && { maxYoungGenerationSizeMb: youngMb }),
});

/** What stopped a task that went over its limits, as its user understands it; any other error as it is. */
function limitProblem(
  error: unknown,
  limits: TaskLimits | undefined,
  overLimits: PoolOptions['overLimits'],
): unknown {
  if (limits === undefined || !(error instanceof Error)) return error;
  const problem = readingProblem(error, limits);
  return problem === null ? error : (overLimits?.() ?? problem);
}

/** What stopped the reading of an import; `null`: none of its limits did. */
function readingProblem(error: Error, { memoryMb, seconds }: TaskLimits): TelarProblem | null {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return codedProblem('reading-ran-out-of-memory', { megabytes: memoryMb }, 'files');
  if (error.message.startsWith('worker exited')) return codedProblem('reading-broke-off', {}, 'files');
  const cause: unknown = error.cause;
  const isLate = error.name === 'TimeoutError' || (cause instanceof Error && cause.name === 'TimeoutError');
  return isLate ? codedProblem('reading-took-too-long', { seconds }, 'files') : null;
}

function answerOf<Answer>(outcome: Outcome): Answer {
  // The runner of this name gave it: `TaskRunners` holds each function to the answer of its task.
  if ('answer' in outcome) return outcome.answer as Answer;
  throw problemOfFacts(outcome.refused);
}
