import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('a client that hangs up', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const watchTasks = () => vi.spyOn(telar.telar.pools.interactive, 'run');
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Sends a request, leaves as soon as threads work on it, and gives what became of their tasks. */
  async function leave(path: string): Promise<PromiseSettledResult<unknown>[]> {
    const tasks = watchTasks();
    const leaving = new AbortController();
    const answer = fetch(`${telar.address}${apiRoot}${path}`, { signal: leaving.signal });
    answer.catch(() => undefined);
    await vi.waitFor(() => {
      expect(tasks).toHaveBeenCalled();
    }, 20_000);
    await wait(300);
    leaving.abort();
    await expect(answer).rejects.toThrow();
    const begun = performance.now();
    await vi.waitFor(() => {
      expect(tasks.mock.calls.every(([, , signal]) => signal?.aborted)).toBe(true);
    }, 5_000);
    const ended = await Promise.allSettled(tasks.mock.results.map(({ value }) => value as Promise<unknown>));
    expect(performance.now() - begun).toBeLessThan(5_000);
    await wait(300);
    expect(tasks.mock.results).toHaveLength(ended.length);
    return ended;
  }

  it('stops the assessment of a whole country, and what is not begun is not begun', async () => {
    const ended = await leave('/assessments?alpha=0.049');
    expect(ended.some(({ status }) => status === 'rejected')).toBe(true);
    // The country has ten times as many networks.
    expect(ended.length).toBeLessThan(12);
  });

  it.each([
    ['metrics beside random networks', 'metrics?metric=triad-census&nullModel=swaps&draws=99999&seed=3'],
    ['the profile', 'profile?wave=w1'],
    ['the changes between waves', 'changes?'],
    ['an assessment', 'assessment?alpha=0.047'],
  ])('stops %s of one network', async (_name, query) => {
    for (const { status } of await leave(`/networks/network%3Ademo-05/${query}`)) {
      expect(status).toBe('rejected');
    }
  });

  it('does not take the answer from others who wait for the same', async () => {
    const tasks = watchTasks();
    const path = `${telar.address}${apiRoot}/networks/network%3Ademo-02/assessment?alpha=0.048`;
    const leaving = new AbortController();
    const left = fetch(path, { signal: leaving.signal });
    left.catch(() => undefined);
    const staying = fetch(path);
    await vi.waitFor(() => {
      expect(tasks).toHaveBeenCalled();
    }, 20_000);
    leaving.abort();
    await expect(left).rejects.toThrow();
    expect((await staying).status).toBe(200);
    expect(tasks).toHaveBeenCalledTimes(1);
  });
});
