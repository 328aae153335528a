import { expect, it } from 'vitest';
import { createWorkerPool, type PoolOptions } from '../../server/runtime/worker-pool.ts';
import type { ThreadTasks } from './thread-number-worker.ts';

const file = new URL('./thread-number-worker.ts', import.meta.url);

async function withPool<T>(
  options: Partial<PoolOptions>,
  work: (pool: ReturnType<typeof createWorkerPool<ThreadTasks>>) => Promise<T>,
): Promise<T> {
  const pool = createWorkerPool<ThreadTasks>(file, { threads: 1, ...options });
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

const numbersOfTwo = (options: Partial<PoolOptions>) =>
  withPool(options, async (pool) => [
    (await pool.run('threadNumber', 0)).thread,
    (await pool.run('threadNumber', 0)).thread,
  ]);

it('keeps a thread that holds little, and starts another one in the place of one that has grown', async () => {
  const [kept, again] = await numbersOfTwo({ keptMb: 1_000 });
  expect(again).toBe(kept);
  const [grown, renewed] = await numbersOfTwo({ keptMb: 0 });
  expect(renewed).not.toBe(grown);
});

it('lets the tasks end that a thread had taken before it was replaced', async () => {
  const answers = await withPool({ keptMb: 0, threads: 2 }, (pool) =>
    Promise.all([pool.run('threadNumber', 0), pool.run('threadNumber', 200), pool.run('threadNumber', 400)]),
  );
  expect(answers.map(({ thread }) => thread)).toHaveLength(3);
});

it('gives its threads the room for what is just made that it was told', async () => {
  const limits = { memoryMb: 256, youngMb: 24, seconds: 30 };
  const { youngMb } = await withPool({ limits }, (pool) => pool.run('threadNumber', 0));
  expect(youngMb).toBe(24);
});
