import type { MessagePort } from 'node:worker_threads';
import type { ProblemFacts } from '../../contract/problem-facts.ts';

/** The work of one kind of thread: by the name of a task, what goes in and what comes back. Plain data only. */
export type TaskList = Record<string, { input: unknown; answer: unknown }>;

/** As a task crosses to the thread. `stop` is shared: another number than 0 asks the work to stop. */
export type Task = { name: string; input: unknown; stop: Int32Array; progress: MessagePort };

/** What comes back from the thread, and the megabytes of memory that the thread goes on to hold. */
export type Outcome = { heldMb: number } & ({ answer: unknown } | { refused: ProblemFacts });

/** Share of the work done, from 0 to 1, and what is being worked on. */
export type TaskProgress = { share: number; stage: string };
export type OnTaskProgress = (share: number, stage: string) => void;

/** What work is given to report how far it is, and to learn whether it is still wanted. */
export type TaskContext = { onProgress: OnTaskProgress; signal: Pick<AbortSignal, 'throwIfAborted'> };

/** The functions of one kind of thread, by the names of its tasks. */
export type TaskRunners<Tasks extends TaskList> = {
  [Name in keyof Tasks]: (
    input: Tasks[Name]['input'],
    context: TaskContext,
  ) => Tasks[Name]['answer'] | Promise<Tasks[Name]['answer']>;
};

/** What of an answer is handed over for good, by the names of the tasks: the thread has it no more, and nothing is copied. */
export type MovedOfAnswers<Tasks extends TaskList> = {
  [Name in keyof Tasks]?: (answer: Tasks[Name]['answer']) => ArrayBuffer[];
};
