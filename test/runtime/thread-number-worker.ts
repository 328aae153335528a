import { setTimeout as wait } from 'node:timers/promises';
import { resourceLimits, threadId } from 'node:worker_threads';
import { taskRunner } from '../../server/runtime/run-task.ts';

export type ThreadTasks = {
  /** The number of the thread that does the task, after some milliseconds, and what it may use for what is just made. */
  threadNumber: { input: number; answer: { thread: number; youngMb: number | undefined } };
};

export default taskRunner<ThreadTasks>({
  threadNumber: async (milliseconds) => {
    await wait(milliseconds);
    return { thread: threadId, youngMb: resourceLimits.maxYoungGenerationSizeMb };
  },
});
