import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import { importPaths } from '../../server/use-cases/importing/import-files.ts';
import { tieList } from '../bench/tie-list.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('a client that hangs up', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
    await importLargeNetwork();
  });
  afterAll(() => telar.stop());
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Groups of a small network are found before a server hears that its client left. */
  async function importLargeNetwork() {
    const folder = await mkdtemp(join(tmpdir(), 'telar-leaving-'));
    const path = join(folder, 'ties.csv');
    await writeFile(path, [...tieList('bundle', { actors: 400, ties: 8_000 })].join(''));
    await importPaths(telar.telar, {
      ...{ paths: [path], decisions: { direction: 'directed' as const }, acceptRejects: false },
    });
    await rm(folder, { recursive: true });
  }

  const watchTasks = () => vi.spyOn(telar.telar.pools.interactive, 'run');
  /** As `watchTasks`, where work takes milliseconds: none begins before the server has heard that its client left. */
  const holdTasks = () => {
    const { interactive } = telar.telar.pools;
    const run = interactive.run.bind(interactive);
    return watchTasks().mockImplementation(async (name, input, signal, ...more) => {
      await vi.waitUntil(() => signal?.aborted, { timeout: 20_000, interval: 2 });
      return run(name, input, signal, ...more);
    });
  };
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Sends a request, leaves as soon as threads work on it, and gives the tasks once all of them have ended. */
  async function leave(path: string, tasks = watchTasks()) {
    const leaving = new AbortController();
    const answer = fetch(`${telar.address}${apiRoot}${path}`, { signal: leaving.signal });
    answer.catch(() => undefined);
    await vi.waitFor(
      () => {
        expect(tasks).toHaveBeenCalled();
      },
      { timeout: 20_000, interval: 2 },
    );
    leaving.abort();
    await expect(answer).rejects.toThrow();
    const begun = performance.now();
    await vi.waitFor(() => {
      expect(tasks.mock.calls.some(([, , signal]) => signal?.aborted)).toBe(true);
    }, 20_000);
    const ended = await Promise.allSettled(tasks.mock.results.map(({ value }) => value as Promise<unknown>));
    expect(performance.now() - begun).toBeLessThan(20_000);
    await wait(300);
    expect(tasks.mock.results).toHaveLength(ended.length);
    return ended;
  }

  it.each([
    ['of a whole territory', '/assessments?territory=slep%3Ademo&alpha=0.049'],
    // Its q is of the list of its territory.
    ['of one network', '/networks/network%3Ademo-05/assessment?alpha=0.047'],
  ])('stops the assessment %s, and what is not begun is not begun', async (_name, path) => {
    const ended = await leave(path);
    const stopped = ended.filter(({ status }) => status === 'rejected');
    expect(stopped.length).toBeGreaterThan(ended.length / 2);
  });

  it('stops metrics beside random networks', async () => {
    const query = 'metric=triad-census&nullModel=swaps&draws=99999&seed=3';
    const ended = await leave(`/networks/network%3Ademo-05/metrics?${query}`);
    expect(ended.map(({ status }) => status)).toEqual(['rejected']);
  });

  it.each([
    ['the profile', 'network%3Ademo-05/profile?wave=w1'],
    ['the changes between waves', 'network%3Ademo-05/changes?'],
    ['layers', 'network%3Ademo-05/layers?seed=77'],
    ['communities', 'red%3Agrande/communities?seed=77'],
    ['the picture of attendance', 'network%3Ademo-05/attendance?'],
  ])('stops %s of one network', async (_name, path) => {
    expect((await leave(`/networks/${path}`, holdTasks())).map(({ status }) => status)).toEqual(['rejected']);
  });

  it('does not take the answer from others who wait for the same', async () => {
    const tasks = watchTasks();
    const query = 'metric=triad-census&nullModel=swaps&draws=20000&seed=4';
    const path = `${telar.address}${apiRoot}/networks/network%3Ademo-02/metrics?${query}`;
    const leaving = new AbortController();
    const left = fetch(path, { signal: leaving.signal });
    left.catch(() => undefined);
    const staying = fetch(path);
    await vi.waitFor(
      () => {
        expect(tasks).toHaveBeenCalled();
      },
      { timeout: 20_000, interval: 2 },
    );
    leaving.abort();
    await expect(left).rejects.toThrow();
    expect((await staying).status).toBe(200);
    expect(tasks).toHaveBeenCalledTimes(1);
  });
});
