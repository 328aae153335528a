import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TaskQueue, type TaskRank } from '../../server/runtime/task-queue.ts';

const nextTick = () => new Promise((resolve) => setImmediate(resolve));

/** Enters tasks and notes the order in which they begin. */
function entering(queue: TaskQueue) {
  const begun: string[] = [];
  const leaves = new Map<string, () => void>();
  const enter = (name: string, rank: TaskRank, signal?: AbortSignal) =>
    queue.enter(rank, signal).then((leave) => {
      begun.push(name);
      leaves.set(name, leave);
    });
  return { begun, enter, end: (name: string) => leaves.get(name)!() };
}

describe('tasks that wait for a thread', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('begin at once while there are threads, then the short ones first', async () => {
    const { begun, enter, end } = entering(new TaskQueue(1));
    const rest = [enter('a', 'short'), enter('b', 'long'), enter('c', 'part'), enter('d', 'short')];
    await rest[0];
    for (const name of ['a', 'd', 'c']) {
      end(name);
      await nextTick();
    }
    expect(begun).toEqual(['a', 'd', 'c', 'b']);
  });

  it('leave the last thread to those that are not long', async () => {
    const queue = new TaskQueue(2);
    const { begun, enter, end } = entering(queue);
    for (const name of ['x', 'y', 'z']) void enter(name, 'long');
    await nextTick();
    expect(begun).toEqual(['x']);
    await enter('quick', 'short');
    end('quick');
    await nextTick();
    expect([begun, queue.size]).toEqual([['x', 'quick'], 2]);
    end('x');
    await nextTick();
    expect(begun).toEqual(['x', 'quick', 'y']);
  });

  it('wait no longer than some seconds for those that came later', async () => {
    const { begun, enter, end } = entering(new TaskQueue(1));
    await enter('a', 'short');
    void enter('list', 'part');
    vi.advanceTimersByTime(6_000);
    void enter('late', 'short');
    end('a');
    await nextTick();
    expect(begun).toEqual(['a', 'list']);
  });

  it('that nobody wants any more are not begun', async () => {
    const queue = new TaskQueue(1);
    const { begun, enter, end } = entering(queue);
    await enter('a', 'short');
    const leaving = new AbortController();
    const left = enter('b', 'short', leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(queue.size).toBe(0);
    end('a');
    await enter('c', 'short');
    expect(begun).toEqual(['a', 'c']);
  });
});
