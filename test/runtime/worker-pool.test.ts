import { describe, expect, it } from 'vitest';
import { codedProblem } from '../../contract/problems.ts';
import type { BodyTasks } from '../../server/runtime/bodies-worker.ts';
import { createWorkerPool, type TaskLimits } from '../../server/runtime/worker-pool.ts';

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

  const bodies = (limits: TaskLimits) =>
    createWorkerPool<BodyTasks>(new URL('../../server/runtime/bodies-worker.ts', import.meta.url), {
      ...{ threads: 1, limits },
      overLimits: () => codedProblem('body-too-large', {}),
      movedOf: (_name, { bytes }) => [bytes.buffer],
    });

  it('moves what a task takes for good', async () => {
    const pool = bodies({ memoryMb: 256, seconds: 60 });
    const bytes = new TextEncoder().encode('{"path":"/es"}');
    try {
      const answer = pool.run('check', { bytes, endpoint: 'saveView' });
      expect(await answer).toMatchObject({ content: { value: { path: '/es' } } });
      expect(bytes.byteLength).toBe(0);
    } finally {
      await pool.close();
    }
  });

  it('says of what goes over its limits what its owner says of it', async () => {
    const pool = bodies({ memoryMb: 256, seconds: 0.001 });
    const bytes = new TextEncoder().encode('{"path":"/es"}');
    try {
      await expect(pool.run('check', { bytes, endpoint: 'saveView' })).rejects.toMatchObject({
        code: 'body-too-large',
      });
    } finally {
      await pool.close();
    }
  });
});
