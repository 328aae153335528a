import { describe, expect, it } from 'vitest';
import type { Job } from '../../contract/jobs.ts';
import type { Measurement } from '../../contract/metrics.ts';
import { type JobPlan, Jobs } from '../../server/runtime/jobs.ts';

const measurement = (actors: number): Measurement => ({
  network: {},
  actors: new Array<{ id: string }>(actors),
  ties: [],
  passports: Object.fromEntries(['degree', 'betweenness'].map((metric) => [metric, {} as never])),
});
const plan = (id: string, work: JobPlan['work']): JobPlan => ({
  id,
  request: { network: 'x', metrics: ['degree'], layers: [], seed: 1, writeBack: false, engine: 'auto' },
  engine: { engine: 'telar', because: 'small' },
  work,
});
const doing = (actors: number) => () => Promise.resolve({ result: measurement(actors), written: [] });
const afterWork = () => new Promise((resolve) => setImmediate(resolve));

describe('Jobs', () => {
  const start = (jobs: Jobs, id: string, actors: number) => {
    jobs.start(plan(id, doing(actors)));
    return afterWork();
  };

  it('does the same work once while it runs and after it is done, and anew when it failed', async () => {
    const jobs = new Jobs(() => new Date(0));
    let times = 0;
    const work = async () => {
      times += 1;
      if (times === 1) throw new Error('the store is away');
      return await doing(1)();
    };
    jobs.start(plan('a', work));
    await afterWork();
    expect(jobs.find('a')).toMatchObject({ state: 'failed', problem: 'the store is away' });
    jobs.start(plan('a', work));
    expect(jobs.start(plan('a', work)).state).toBe('running');
    await afterWork();
    expect(jobs.start(plan('a', work)).state).toBe('done');
    expect(times).toBe(2);
  });

  it('takes out what was computed of something, and stops what is being computed of it', async () => {
    const jobs = new Jobs(() => new Date(0));
    await start(jobs, 'done', 3);
    let signal: AbortSignal | undefined;
    const never = (given: AbortSignal) => {
      signal = given;
      return new Promise<never>(() => undefined);
    };
    jobs.start(plan('running', never));
    const other = plan('other', doing(1));
    jobs.start({ ...other, request: { ...other.request, network: 'y' } });
    await afterWork();
    jobs.drop(({ network }) => network === 'x');
    expect([jobs.find('done'), jobs.find('running')]).toEqual([null, null]);
    expect(signal?.aborted).toBe(true);
    expect(jobs.find('other')).toMatchObject({ state: 'done' });
  });

  it('reports progress with an estimate of what is left, and one end', async () => {
    const jobs = new Jobs(() => new Date(0));
    const gate = Promise.withResolvers<undefined>();
    jobs.start(
      plan('a', async (_signal, onProgress) => {
        onProgress(0.01, 'degree');
        onProgress(0.5, 'betweenness');
        await gate.promise;
        return doing(1)();
      }),
    );
    const reported: Job[] = [];
    jobs.follow('a', (job) => reported.push(job));
    gate.resolve(undefined);
    await afterWork();
    expect(reported.map(({ state, done, stage }) => [state, done, stage])).toEqual([
      ['running', 0.5, 'betweenness'],
      ['done', 1, null],
    ]);
    expect(reported[0]!.remaining).toBeGreaterThanOrEqual(0);
  });

  it('is cancelled at once, whatever the work does afterwards', async () => {
    const jobs = new Jobs(() => new Date(0));
    jobs.start(plan('a', doing(1)));
    expect(jobs.cancel('a')?.state).toBe('cancelled');
    await afterWork();
    expect(jobs.find('a')).toMatchObject({ state: 'cancelled', result: null });
    expect(jobs.cancel('b')).toBeNull();
  });

  it('keeps answers by their size: many small ones, few large ones, always the last', async () => {
    const jobs = new Jobs(() => new Date(0));
    for (let at = 0; at < 250; at++) await start(jobs, `small-${String(at)}`, 3);
    expect(jobs.find('small-0')).toBeNull();
    expect(jobs.find('small-249')?.state).toBe('done');
    for (let at = 0; at < 4; at++) await start(jobs, `large-${String(at)}`, 1_200_000);
    expect(jobs.find('large-0')).toBeNull();
    expect(['large-2', 'large-3'].map((id) => jobs.find(id)?.state)).toEqual(['done', 'done']);
    await start(jobs, 'huge', 2_600_000);
    expect(jobs.find('huge')?.state).toBe('done');
    expect(jobs.find('large-3')).toBeNull();
  });
});
