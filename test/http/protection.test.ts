import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { eraseDue, setRetention } from '../../server/use-cases/protection/retention.ts';
import { runTelar } from '../cli/run-telar.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';
import { fixture } from '../store/fixture.ts';
import { draft } from '../store/records.ts';

const mark = 'quillayes';
const networkId = `red:${mark}`;
const bundle = (strength: number) => ({
  'networks.csv': `id,name,purpose\n${networkId},Red ${mark},Propósito ${mark}\n`,
  'ties.csv': `network_id,wave_id,layer,from,to,strength,reporter,nota\n${networkId},2026,joint-work,school:1,school:2,${String(strength)},school:1,dicho-${mark}-uno\n${networkId},2026,joint-work,school:2,school:1,${String(strength)},school:2,dicho-${mark}-dos\n`,
  'ratings.csv': `network_id,wave_id,actor_id,characteristic,score\n${networkId},2026,school:1,confianza,4\n`,
});

describe('erasing over the API', () => {
  let telar: RunningTelar;
  beforeEach(async () => {
    telar = await startTelar(null);
    await telar.telar.store.commitRevision(draft(), fixture);
  });
  afterEach(() => telar.stop());

  const upload = (strength: number) => telar.query(api.previewImport, { body: formOf(bundle(strength)) });
  const store = async (strength: number) => {
    const { id } = await upload(strength);
    return telar.query(api.commitImport, { id, body: { acceptRejects: true } });
  };
  /** Files of the data folder, at any depth, that hold a word. */
  const filesWith = async (word: string): Promise<string[]> => {
    const entries = await readdir(telar.folder, { recursive: true, withFileTypes: true });
    const found: string[] = [];
    for (const entry of entries.filter((one) => one.isFile())) {
      const bytes = await readFile(join(entry.parentPath, entry.name), 'latin1');
      if (bytes.toLowerCase().includes(word)) found.push(entry.name);
    }
    return found;
  };
  /** The audit names the network, as its certificate says. */
  const isNoAudit = (file: string) => !file.startsWith('accounts.sqlite');
  const erase = (body: Record<string, unknown> = {}) =>
    telar.query(api.eraseNetwork, { id: networkId, body: { confirm: networkId, ...body } });

  it('leaves no byte of a network in any file, and nothing in any answer', async () => {
    await store(2);
    await store(3);
    const waiting = await upload(4);
    await telar.query(api.saveView, { body: { path: `/networks/${encodeURIComponent(networkId)}` } });
    await telar.query(api.measureNetwork, { id: networkId, query: { metric: 'density' } });
    await telar.query(api.assessNetwork, { id: networkId });
    expect(await filesWith(`dicho-${mark}`)).not.toEqual([]);

    const certificate = await erase();
    expect(certificate).toMatchObject({
      ...{ networkId, actorId: null, surveys: 0, previews: 3, revisions: [2, 3] },
      records: { network: 1, tie: 2, rating: 1 },
      remains: ['imports', 'log', 'audit', 'copies'],
    });
    expect(certificate.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(certificate.lines.es.join('\n')).toContain('Borrado: 2 vínculos.');
    expect(certificate.lines.en).toHaveLength(certificate.lines.es.length);

    for (const word of [`dicho-${mark}`, networkId, encodeURIComponent(networkId).toLowerCase()])
      expect((await filesWith(word)).filter(isNoAudit)).toEqual([]);
    expect(await filesWith(`dicho-${mark}`)).toEqual([]);
    expect(await telar.refused(`${apiRoot}/networks/${encodeURIComponent(networkId)}`)).toMatchObject({
      status: 404,
    });
    expect(await telar.refused(`${apiRoot}/imports/${waiting.id}`)).toMatchObject({ status: 404 });
    const { items } = await telar.query(api.listRevisions, {});
    for (const { number } of items.filter(({ number }) => number > 1))
      await telar.query(api.undoRevision, { id: String(number) });
    expect((await filesWith(networkId)).filter(isNoAudit)).toEqual([]);
  });

  it('takes out what one school answered, and leaves what the others did', async () => {
    await store(2);
    const certificate = await erase({ actorId: 'school:1' });
    expect(certificate).toMatchObject({
      ...{
        actorId: 'school:1',
        records: { tie: 1, rating: 1 },
        remains: ['imports', 'others', 'log', 'audit', 'copies'],
      },
    });
    expect(await filesWith(`dicho-${mark}-uno`)).toEqual([]);
    expect(await filesWith(`dicho-${mark}-dos`)).not.toEqual([]);
    const graph = await telar.query(api.showNetworkGraph, { id: networkId });
    expect(graph.ties).toHaveLength(1);
  });

  it('wants the id again, and says when there is nothing to erase', async () => {
    await store(2);
    const refusing = (id: string, body: unknown) =>
      telar.refused(`${apiRoot}/networks/${encodeURIComponent(id)}/erasure`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify(body),
      });
    expect(await refusing(networkId, { confirm: 'red:otra' })).toMatchObject({
      status: 400,
      field: 'confirm',
    });
    expect(await refusing('red:otra', { confirm: 'red:otra' })).toMatchObject({ status: 404 });
    expect(await telar.query(api.showNetwork, { id: networkId })).toMatchObject({ ties: 2 });
  });

  it('deletes the surveys of the network with their answers', async () => {
    await store(2);
    const survey = (network: string) =>
      telar.query(api.createSurvey, {
        body: {
          ...{ title: `Encuesta ${mark}`, networkId: network, waveId: '2027' },
          ...{ roster: ['school:1', 'school:2'], items: ['trabajo-conjunto'] },
        },
      });
    const { links } = await survey(networkId);
    const other = await survey('network:costa');
    const answer = {
      ...{ consent: true, ratings: {}, attendance: {} },
      ties: { 'trabajo-conjunto': { nobody: true, marked: [] } },
    };
    const path = `${telar.address}${apiRoot}/survey-answers/${links[0]!.token}`;
    const saved = await fetch(path, {
      ...{ method: 'PUT', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ answer, send: true, version: 0 }),
    });
    expect(saved.status).toBe(200);
    expect(await erase()).toMatchObject({ surveys: 1, answers: 1 });
    expect((await fetch(path)).status).toBe(404);
    const { items } = await telar.query(api.listSurveys, {});
    expect(items.map(({ id }) => id)).toEqual([other.survey.id]);
    expect(await filesWith(links[0]!.respondentId.toLowerCase())).toEqual([]);
  });

  it('erases from the command line as well', async () => {
    await store(2);
    const environment = { TELAR_DATA: telar.folder };
    const wrong = await runTelar(['erase', 'red:otra'], environment);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('red:otra') as string });
    const done = await runTelar(['erase', networkId, '--actor', 'school:2', '--format', 'json'], environment);
    expect(done.stderr).toBe('');
    expect(JSON.parse(done.stdout)).toMatchObject({ actorId: 'school:2', records: { tie: 1 } });
    expect(await filesWith(`dicho-${mark}-dos`)).toEqual([]);
    const text = await runTelar(['erase', networkId], environment);
    expect(text.stdout).toContain('Certificado de borrado');
    expect((await filesWith(networkId)).filter(isNoAudit)).toEqual([]);
  });
});

describe('days until which things are kept', () => {
  let telar: RunningTelar;
  beforeEach(async () => {
    telar = await startTelar(null);
    await telar.telar.store.commitRevision(draft(), fixture);
  });
  afterEach(() => telar.stop());
  const costa = 'network:costa';

  it('are set, shown, listed and taken away', async () => {
    const before = (await telar.telar.store.loadNetwork(costa))!.network;
    await telar.query(api.setRetention, { id: costa, body: { until: '2030-01-31' } });
    expect(await telar.query(api.showNetwork, { id: costa })).toMatchObject({ retainUntil: '2030-01-31' });
    const { sentences, retainUntil } = await telar.query(api.showStatement, { id: costa });
    expect(retainUntil).toBe('2030-01-31');
    expect(sentences.es).toContain('Se conserva hasta el 2030-01-31; ese día se borra.');
    const { items } = await telar.query(api.listRetention);
    expect(items).toEqual([{ kind: 'network', id: costa, name: before.name, until: '2030-01-31' }]);
    await telar.query(api.setRetention, { id: costa, body: { until: null } });
    expect((await telar.query(api.listRetention)).items).toEqual([]);
    expect(await telar.query(api.showNetwork, { id: costa })).not.toHaveProperty('retainUntil');
    const { attributes, ...rest } = (await telar.telar.store.loadNetwork(costa))!.network;
    expect(rest).toEqual((({ attributes: _attributes, ...other }) => other)(before));
    expect(attributes).toEqual({ ...before.attributes, retainUntil: 'none' });
  });

  it('come from the command line, which refuses what is no day', async () => {
    const environment = { TELAR_DATA: telar.folder };
    const wrong = await runTelar(['retention', costa, 'mañana'], environment);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('YYYY-MM-DD') as string });
    const set = await runTelar(['retention', costa, '2029-12-31'], environment);
    expect(set.stdout).toMatch(/^2029-12-31\tnetwork\tnetwork:costa\t/);
    expect((await runTelar(['retention'], environment)).stdout).toBe(set.stdout);
  });

  it('are kept to: a service erases what is due when it starts, and not a day before', async () => {
    await setRetention(telar.telar, { networkId: costa, until: '2030-01-31' });
    const at = (instant: string) => ({ ...telar.telar, now: () => new Date(instant) });
    // Still the thirtieth in Chile.
    expect(await eraseDue(at('2030-01-31T02:00:00Z'))).toEqual({ networks: 0, answers: 0 });
    expect(await telar.telar.store.findNetwork(costa)).not.toBeNull();
    expect(await eraseDue(at('2030-01-31T12:00:00Z'))).toEqual({ networks: 1, answers: 0 });
    expect(await telar.telar.store.findNetwork(costa)).toBeNull();
    expect(await eraseDue(at('2030-02-01T12:00:00Z'))).toEqual({ networks: 0, answers: 0 });
  });
});
