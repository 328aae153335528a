import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';
import { smallSurvey } from './small-survey.ts';

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'));
});
afterAll(() => telar.stop());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${telar.address}${apiRoot}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
/** A network of its own, so that nothing of it is stored already. */
const preview = (network: string) =>
  telar.query(api.previewImport, {
    body: formOf({ 'ties.csv': `network_id,from,to\n${network},a,b\n${network},b,c\n` }),
  });
const revisions = async () =>
  (await telar.query(api.listRevisions, { query: { limit: '500' } })).items.length;

describe('a POST with a key', () => {
  it('is answered as the first time, and stores nothing twice', async () => {
    const { id } = await preview('red:repetida');
    const before = await revisions();
    const commit = () =>
      post(`/imports/${id}/commit`, { acceptRejects: true }, { 'idempotency-key': 'commit-1' });
    const first = await commit();
    const again = await commit();
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(await revisions()).toBe(before + 1);
  });

  it('opens one survey, and shows its links again to whoever has the key', async () => {
    const open = async (key: string) =>
      (await (await post('/surveys', smallSurvey, { 'idempotency-key': key })).json()) as {
        survey: { id: string };
      };
    const [first, again, other] = [await open('s-1'), await open('s-1'), await open('s-2')];
    expect(again).toEqual(first);
    expect(other.survey.id).not.toBe(first.survey.id);
  });

  it('refuses the key with another request, and one that is no key', async () => {
    await post('/views', { path: '/x' }, { 'idempotency-key': 'view' });
    for (const [path, body] of [
      ['/views', { path: '/y' }],
      ['/surveys', { path: '/x' }],
    ] as const) {
      const refused = await post(path, body, { 'idempotency-key': 'view' });
      expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'key-of-other-request' }]);
    }
    const long = await post('/views', { path: '/x' }, { 'idempotency-key': 'k'.repeat(256) });
    expect([long.status, await long.json()]).toMatchObject([400, { code: 'key-not-of-form' }]);
  });

  it('is tried anew where it was refused', async () => {
    for (let time = 0; time < 2; time += 1) {
      const refused = await post('/imports/none/commit', {}, { 'idempotency-key': 'refused' });
      expect([refused.status, refused.headers.get('idempotency-replayed')]).toEqual([404, null]);
    }
  });

  it('that stores nothing is answered anew: a job is joined, and what is computed is the same', async () => {
    const body = { network: 'network:demo-02', metrics: ['degree'] };
    const [first, again] = [
      await post('/jobs', body, { 'idempotency-key': 'job' }),
      await post('/jobs', body, { 'idempotency-key': 'job' }),
    ];
    const ids = [await first.json(), await again.json()].map((job) => (job as { id: string }).id);
    expect([new Set(ids).size, again.headers.get('idempotency-replayed')]).toEqual([1, null]);
  });

  it('is refused once its answer is not kept: what was answered goes with what is erased', async () => {
    await post('/views', { path: '/erased' }, { 'idempotency-key': 'erased' });
    const { id } = await preview('red:borrada');
    await post(`/imports/${id}/commit`, { acceptRejects: true });
    const erased = await post('/networks/red:borrada/erasure', { confirm: 'red:borrada' });
    expect(erased.status).toBe(201);
    const refused = await post('/views', { path: '/erased' }, { 'idempotency-key': 'erased' });
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'key-answer-not-kept' }]);
  });

  it('is refused where a process ended while it was carried out', async () => {
    const body = { path: '/cut-short' };
    const key = 'cut-short';
    await post('/views', body, { 'idempotency-key': key });
    // What the file holds when a process is killed before it answers.
    const file = new DatabaseSync(join(telar.folder, 'repeats.sqlite'));
    file.exec('UPDATE repeat SET answered = 0, answer = NULL');
    file.close();
    const refused = await post('/views', body, { 'idempotency-key': key });
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'key-cut-short' }]);
  });

  it('waits for no other: of two at once one is stored', async () => {
    const { id } = await preview('red:doble');
    const before = await revisions();
    const commit = () =>
      post(`/imports/${id}/commit`, { acceptRejects: true }, { 'idempotency-key': 'twice' });
    const statuses = (await Promise.all([commit(), commit()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409]);
    expect(await revisions()).toBe(before + 1);
  });
});
