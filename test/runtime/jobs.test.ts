import { describe, expect, it } from 'vitest';
import { type Job, JobRequest } from '../../contract/jobs.ts';
import type { Measurement } from '../../contract/metrics.ts';
import { type JobPlan, Jobs } from '../../server/runtime/jobs.ts';

const measurement = (actors: number): Measurement => ({
  network: {},
  actors: new Array<{ id: string }>(actors),
  ties: [],
  passports: Object.fromEntries(['degree', 'betweenness'].map((metric) => [metric, {} as never])),
});
const plan = (id: string, work: JobPlan['work']) => ({
  id,
  request: JobRequest.parse({ network: 'x', metrics: ['degree'] }),
  engine: { engine: 'telar', because: 'small' } as const,
  steps: 1,
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

  /** Work that ends when it is let go, and notes that it began. */
  function held(begun: string[], id: string, steps = 1) {
    const gate = Promise.withResolvers<undefined>();
    const work: JobPlan['work'] = async () => {
      begun.push(id);
      await gate.promise;
      return doing(1)();
    };
    return { plan: { ...plan(id, work), steps }, end: () => gate.resolve(undefined) };
  }

  it('lets what it has no thread for wait, and says so', async () => {
    const jobs = new Jobs(() => new Date(0), { running: 1 });
    const begun: string[] = [];
    const [first, second] = [held(begun, 'a'), held(begun, 'b')];
    expect(jobs.start(first.plan).state).toBe('running');
    expect(jobs.start(second.plan).state).toBe('waiting');
    expect(jobs.counts()).toEqual({ running: 1, waiting: 1 });
    const states: string[] = [];
    jobs.follow('b', ({ state }) => states.push(state));
    first.end();
    await afterWork();
    second.end();
    await afterWork();
    expect(states).toEqual(['waiting', 'running', 'done']);
    expect(begun).toEqual(['a', 'b']);
  });

  it('never begins what was cancelled while it waited, and takes the next', async () => {
    const jobs = new Jobs(() => new Date(0), { running: 1 });
    const begun: string[] = [];
    const all = ['a', 'b', 'c'].map((id) => held(begun, id));
    for (const one of all) jobs.start(one.plan);
    jobs.cancel('b');
    jobs.cancel('a');
    await afterWork();
    expect(begun).toEqual(['a', 'c']);
    jobs.cancelAll();
    expect(jobs.counts()).toEqual({ cancelled: 3 });
  });

  it('refuses more than a number of jobs, in all and of one owner, and takes new ones when some have ended', () => {
    const jobs = new Jobs(() => new Date(0), { running: 1, most: 4, mostOfOwner: 2 });
    const begun: string[] = [];
    const start = (desk: Pick<Jobs, 'start'>, id: string) => desk.start(held(begun, id).plan);
    const refused = expect.objectContaining({ kind: 'overloaded', code: 'jobs-too-many' }) as Error;
    const planner = jobs.ownedBy('account:1');
    start(planner, 'a');
    start(planner, 'b');
    expect(() => start(planner, 'c')).toThrow(refused);
    start(jobs.ownedBy('account:2'), 'd');
    start(jobs, 'e');
    expect(() => start(jobs, 'f')).toThrow(refused);
    // The same work is joined, however many there are.
    expect(start(jobs, 'a').id).toBe('a');
    jobs.cancel('e');
    expect(start(jobs, 'f').state).toBe('waiting');
  });

  it('shows an owner their own jobs alone, and stops one that two wanted when both have gone', () => {
    const jobs = new Jobs(() => new Date(0), { running: 2 });
    const begun: string[] = [];
    const [first, second] = [jobs.ownedBy('account:1'), jobs.ownedBy('account:2')];
    const shared = held(begun, 'shared').plan;
    first.start(shared);
    second.start(shared);
    first.start(held(begun, 'own').plan);
    expect([second.find('own'), second.cancel('own')]).toEqual([null, null]);
    expect([first.counts(), second.counts()]).toEqual([{ running: 2 }, { running: 1 }]);
    expect(first.cancel('shared')?.state).toBe('cancelled');
    expect(first.find('shared')).toBeNull();
    expect(second.find('shared')?.state).toBe('running');
    expect(second.cancel('shared')?.state).toBe('cancelled');
    expect(jobs.find('shared')?.state).toBe('cancelled');
    expect(begun).toEqual(['shared', 'own']);
  });

  it('lets so many follow, of one job and in all', () => {
    const jobs = new Jobs(() => new Date(0), { followers: 3, followersOfJob: 2 });
    for (const id of ['a', 'b']) jobs.start(held([], id).plan);
    const follow = (id: string) => jobs.follow(id, () => undefined);
    const refused = expect.objectContaining({ kind: 'overloaded', code: 'progress-followers' }) as Error;
    const stop = follow('a');
    follow('a');
    expect(() => follow('a')).toThrow(refused);
    follow('b');
    expect(() => follow('b')).toThrow(refused);
    stop();
    follow('b');
  });
});
