import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot, type Endpoint } from '../../contract/api.ts';
import { ownGraph } from '../../contract/examples.ts';
import { Job } from '../../contract/jobs.ts';
import { openApiDocument } from '../../server/http/openapi.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'));
});
afterAll(() => telar.stop());

const prefer = { prefer: 'respond-async' };
type Sent = { body?: object; headers?: Record<string, string> };

const send = (path: string, { body, headers = {} }: Sent = {}) =>
  fetch(`${telar.address}${apiRoot}${path}`, {
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });

/** The job that a request becomes. */
async function accepted(path: string, sent: Sent = {}): Promise<Job> {
  const response = await send(path, { ...sent, headers: { ...sent.headers, ...prefer } });
  expect([response.status, response.headers.get('preference-applied')]).toEqual([202, 'respond-async']);
  const job = Job.parse(await response.json());
  expect(response.headers.get('location')).toBe(`${apiRoot}/jobs/${job.id}`);
  return job;
}

/** The job when nothing more happens to it. */
async function ended({ id }: Job): Promise<Job> {
  expect(await (await send(`/jobs/${id}/events`)).text()).toContain('event: end');
  return telar.query(api.showJob, { id });
}

describe('a client that would rather not wait', () => {
  const network = 'network:demo-02';

  it.each([
    ['metrics of one network', `/networks/${network}/metrics?metric=betweenness&wave=2024`, {}],
    ['a network in the body', '/analyses', { body: { ...ownGraph, assess: true } }],
    ['metrics of a territory', '/territories/slep:demo/metrics?metric=density&wave=2024&format=csv', {}],
    ['metrics of all networks', '/metrics-of-networks?metric=density&kind=classic', {}],
    ['assessments', '/assessments?territory=slep:demo&pattern=paper-member', {}],
    ['assessments as rows', '/assessments?territory=slep:demo&pattern=paper-member&format=ndjson', {}],
    ['profiles', '/profiles?territory=slep:demo&members=1000&fields=network,wave,mean&format=csv', {}],
  ] as [string, string, Sent][])(
    'is answered with a job, whose answer is the same: %s',
    async (_, path, sent) => {
      const job = await ended(await accepted(path, sent));
      expect(job).toMatchObject({ state: 'done', done: 1, answer: `${apiRoot}/jobs/${job.id}/answer` });
      const fetched = await fetch(telar.address + job.answer!);
      const waited = await send(path, sent);
      expect(await fetched.text()).toBe(await waited.text());
      expect(fetched.headers.get('content-type')).toBe(waited.headers.get('content-type'));
    },
  );

  it('has bytes as they are sent, too, and the form that its Accept named', async () => {
    const path = '/metrics-of-networks?metric=density&kind=classic&fields=network,value';
    const headers = { accept: 'application/vnd.apache.arrow.stream' };
    const job = await ended(await accepted(path, { headers }));
    expect(job).toMatchObject({ request: null, from: `GET ${apiRoot}${path}` });
    const fetched = tableFromIPC(await (await fetch(telar.address + job.answer!)).arrayBuffer());
    const waited = tableFromIPC(await (await send(path, { headers })).arrayBuffer());
    expect(fetched.toArray().map(String)).toEqual(waited.toArray().map(String));
    // In another form it is another answer.
    expect((await accepted(path)).id).not.toBe(job.id);
    expect((await accepted(path, { headers })).id).toBe(job.id);
  });

  it('stops a job, and then there is no answer', async () => {
    const job = await accepted('/metrics-of-networks?metric=density,betweenness&seed=4711');
    const { state } = await telar.query(api.cancelJob, { id: job.id });
    expect(['cancelled', 'done']).toContain(state);
    expect(state).toBe('cancelled');
    const problem = await telar.refused(`${apiRoot}/jobs/${job.id}/answer`);
    expect(problem).toMatchObject({ status: 409, code: 'job-not-done', values: { state: 'cancelled' } });
    expect((await telar.refused(`${apiRoot}/jobs/none/answer`)).status).toBe(404);
  });

  it.each([
    ['/territories/slep:none/metrics', {}, 404],
    ['/metrics-of-networks?metric=densty', {}, 400],
    ['/metrics-of-networks?fields=netwrk', {}, 400],
    ['/assessments?pattern=none', {}, 400],
    ['/assessments?territory=none', {}, 404],
    ['/profiles?alpha=2', {}, 400],
    ['/analyses', { body: { ...ownGraph, metrics: ['densty'] } }, 400],
  ] as [string, Sent, number][])(
    'is refused at once where it asks for nothing that there is: %s',
    async (path, sent, status) => {
      expect((await send(path, { ...sent, headers: prefer })).status).toBe(status);
    },
  );

  it('waits where no job does the same', async () => {
    const path = `/networks/${network}/metrics?metric=density&wave=2024&kinds=school`;
    const answer = await send(path, { headers: prefer });
    expect([answer.status, answer.headers.get('preference-applied')]).toEqual([200, null]);
    await answer.text();
  });

  it('is told so by the contract, for just these addresses', () => {
    const paths = openApiDocument('0')['paths'] as Record<
      string,
      Record<string, { parameters: { name: string }[]; responses: object }>
    >;
    const preferring = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods)
        .filter(
          ({ parameters, responses }) =>
            parameters.some(({ name }) => name === 'Prefer') && '202' in responses,
        )
        .map(() => path.replace(apiRoot, '')),
    );
    const flagged = (Object.values(api) as Endpoint[]).filter(({ orJob }) => orJob).map(({ path }) => path);
    expect(preferring.toSorted()).toEqual(flagged.toSorted());
    expect(flagged.toSorted()).toEqual([
      '/analyses',
      '/assessments',
      '/metrics-of-networks',
      '/networks/{id}/metrics',
      '/profiles',
      '/territories/{id}/metrics',
    ]);
  });
});
