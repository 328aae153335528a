import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import type { Job } from '../../contract/jobs.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('long work', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());

  const start = (body: unknown) => telar.query(api.startJob, { body });
  const ended = async (id: string): Promise<Job> => {
    for (;;) {
      const job = await telar.query(api.showJob, { id });
      if (job.state !== 'running' && job.state !== 'waiting') return job;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  /** Follows a job to its end without asking for its answer. */
  const over = async (id: string): Promise<void> => {
    const events = await fetch(`${telar.address}${apiRoot}/jobs/${id}/events`);
    expect(await events.text()).toContain('event: end');
  };

  it('measures a territory and keeps the result', async () => {
    const begun = await start({ territory: 'slep:1303', metrics: ['degree', 'components.weak'] });
    const done = await ended(begun.id);
    expect(done).toMatchObject({ state: 'done', done: 1, remaining: 0 });
    expect(done.result?.actors.length).toBeGreaterThan(100);
    expect(done.result?.passports['degree']).toMatchObject({ metric: 'degree', seed: null });
  });

  it('joins the same work asked for twice, and starts other work', async () => {
    const request = { territory: 'slep:1303', metrics: ['harmonic'], seed: 7 };
    const [first, second] = await Promise.all([start(request), start(request)]);
    expect(second.id).toBe(first.id);
    const other = await start({ ...request, metrics: ['closeness'] });
    expect(other.id).not.toBe(first.id);
    await Promise.all([ended(first.id), ended(other.id)]);
  });

  it('streams progress and ends with one last event', async () => {
    const { id } = await start({ territory: 'region:05', metrics: ['betweenness', 'harmonic'] });
    const text = await (await fetch(`${telar.address}${apiRoot}/jobs/${id}/events`)).text();
    const events = text.split('\n').filter((line) => line.startsWith('event: '));
    expect(events.at(-1)).toBe('event: end');
    expect(events.filter((event) => event === 'event: end')).toHaveLength(1);
  });

  it('stops when it is cancelled, and can be started again', async () => {
    const request = { territory: 'country:cl', metrics: ['betweenness'], seed: 3 };
    const { id } = await start(request);
    const cancelled = await telar.query(api.cancelJob, { id });
    expect(cancelled.state).toBe('cancelled');
    expect((await telar.query(api.showJob, { id })).state).toBe('cancelled');
    const again = await start(request);
    expect(again.id).toBe(id);
    expect(['waiting', 'running']).toContain(again.state);
    await telar.query(api.cancelJob, { id });
  });

  it(
    'answers whether it is alive within 50 ms, 99 times of 100, while the country is read and measured',
    { timeout: 240_000 },
    async () => {
      const healthDuring = async (work: Promise<unknown>): Promise<number[]> => {
        const taken: number[] = [];
        let over = false;
        const end = work.finally(() => (over = true));
        while (!over) {
          const begun = performance.now();
          await (await fetch(`${telar.address}${apiRoot}/health`)).text();
          taken.push(performance.now() - begun);
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        await end;
        return taken.sort((a, b) => a - b);
      };
      const p99s: number[] = [];
      // A machine that is busy with other things may spoil a round.
      for (let round = 0; round < 3 && !(Math.min(...p99s) < 50); round++) {
        const metrics = ['betweenness', 'harmonic', 'edge-betweenness'];
        const work = start({ territory: 'country:cl', metrics, seed: 40 + round }).then(({ id }) => over(id));
        const taken = await healthDuring(work);
        expect(taken.length).toBeGreaterThan(20);
        p99s.push(taken[Math.floor(taken.length * 0.99)]!);
      }
      expect(Math.min(...p99s)).toBeLessThan(50);
    },
  );

  it.each([
    [{ metrics: ['degree'] }, 400, 'territory'],
    [{ territory: 'slep:1303', network: 'kite', metrics: ['degree'] }, 400, 'territory'],
    [{ territory: 'slep:1303', metrics: ['charm'] }, 400, 'metrics'],
    [{ territory: 'slep:0', metrics: ['degree'] }, 404, 'territory'],
    [{ territory: 'slep:1303', metrics: ['degree'], writeBack: true }, 409, 'writeBack'],
    [{ territory: 'slep:1303', metrics: ['degree'], engine: 'graph-data-science' }, 409, 'engine'],
  ])('refuses %j', async (body, status, field) => {
    const problem = await telar.refused(`${apiRoot}/jobs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(problem).toMatchObject({ status, field });
  });

  /** Fills the service with jobs that do not end, and takes them out again. */
  const withJobs = async (count: number, work: () => Promise<void>) => {
    const { jobs } = telar.telar;
    const ids = Array.from({ length: count }, (_, at) => `full-${String(at)}`);
    const request = { network: 'x', metrics: ['degree'], layers: [], seed: 1, writeBack: false } as const;
    for (const id of ids)
      jobs.start({
        // Longer than what the tests ask for: that comes first.
        ...{ id, steps: 1e10, engine: { engine: 'telar' as const, because: '' } },
        request: { ...request, metrics: ['degree'], layers: [], engine: 'auto' },
        work: () => new Promise<never>(() => undefined),
      });
    try {
      await work();
    } finally {
      for (const id of ids) jobs.cancel(id);
    }
  };

  it('waits for its turn, says so, and takes no more than a number of jobs', async () => {
    await withJobs(99, async () => {
      const { id, state } = await start({ territory: 'slep:1303', metrics: ['density'], seed: 11 });
      expect(state).toBe('waiting');
      const another = JSON.stringify({ territory: 'slep:1303', metrics: ['density'], seed: 12 });
      const refused = await fetch(`${telar.address}${apiRoot}/jobs`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: another },
      });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
      expect(await refused.json()).toMatchObject({ code: 'jobs-too-many', values: { most: 100 } });
      telar.telar.jobs.cancel('full-0');
      expect(await ended(id)).toMatchObject({ state: 'done' });
    });
  });

  it('answers HEAD of its events at once, and refuses more followers than it can serve', async () => {
    await withJobs(1, async () => {
      const path = `${telar.address}${apiRoot}/jobs/full-0/events`;
      const head = await fetch(path, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
      expect(head.headers.get('content-type')).toBe('text/event-stream');
      const leaving = new AbortController();
      const streams = await Promise.all(
        Array.from({ length: 50 }, () => fetch(path, { signal: leaving.signal })),
      );
      expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
      const refused = await fetch(path);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
      expect(await refused.json()).toMatchObject({ code: 'progress-followers' });
      leaving.abort();
    });
  });

  it('knows no job by a wrong id', async () => {
    expect((await telar.refused(`${apiRoot}/jobs/none`)).status).toBe(404);
    expect((await telar.refused(`${apiRoot}/jobs/none/events`)).status).toBe(404);
  });
});
