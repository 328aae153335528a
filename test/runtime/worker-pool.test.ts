import { describe, expect, it } from 'vitest';
import { createWorkerPool } from '../../server/runtime/worker-pool.ts';

describe('createWorkerPool', () => {
  it('refuses the task when the file of its threads cannot be loaded, and the process goes on', async () => {
    const missing = new URL('./no-such-worker.ts', import.meta.url);
    const pool = createWorkerPool<{ work: { input: number; answer: number } }>(missing, { threads: 1 });
    try {
      for (let round = 0; round < 2; round++)
        await expect(pool.run('work', 1)).rejects.toThrow(/no-such-worker/);
    } finally {
      await pool.close();
    }
  });
});
