import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import type { Row } from '../../contract/bulk.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';
import { smallSurvey } from './small-survey.ts';

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'));
});
afterAll(() => telar.stop());

const changesSince = async (since: number): Promise<Row[]> =>
  (await telar.query(api.listChanges, { query: { since: String(since) } })).items as Row[];
/** Surveys that run are no import, and are listed whatever was read before. */
const imported = (rows: readonly Row[]) => rows.filter((row) => row['kind'] !== 'survey');
const ofKind = (rows: readonly Row[], kind: string) => rows.filter((row) => row['kind'] === kind);

it('what changed since a revision is listed, also when it was undone, and nothing else', async () => {
  const before = await changesSince(0);
  const last = Math.max(...ofKind(before, 'revision').map(({ revision }) => Number(revision)));
  expect(imported(await changesSince(last))).toEqual([]);
  expect(ofKind(before, 'network').length).toBeGreaterThan(40);
  expect(ofKind(before, 'actor').length).toBeGreaterThan(10_000);

  const { id } = await telar.query(api.previewImport, {
    body: formOf({
      'ties.csv': 'network_id,from,to\nred:lago,a,b\nred:lago,b,c\n',
    }),
  });
  const { revision } = await telar.query(api.commitImport, { id, body: { acceptRejects: true } });
  const since = await changesSince(last);
  expect(ofKind(since, 'revision')).toMatchObject([{ id: String(revision), state: 'current' }]);
  const [network, ...others] = ofKind(since, 'network');
  expect(others).toEqual([]);
  expect(network).toMatchObject({ revision, state: null });
  expect(ofKind(since, 'actor')).toHaveLength(3);

  await telar.query(api.undoRevision, { id: String(revision), body: {} });
  // An undo leaves no later revision behind: it is listed by its own number, whatever was read before.
  expect(imported(await changesSince(Number(revision)))).toMatchObject([
    { id: String(revision), state: 'undone' },
  ]);
  expect(ofKind(await changesSince(0), 'network')).toEqual(ofKind(before, 'network'));
});

it('a network has another stamp once something of it is stored', async () => {
  const stampOf = async () =>
    (await changesSince(0)).find((row) => row['kind'] === 'network' && row['id'] === 'network:demo-02')![
      'stamp'
    ];
  const before = await stampOf();
  expect(await stampOf()).toBe(before);
  const { id } = await telar.query(api.previewImport, {
    body: formOf({
      'networks.csv': 'network_id,name\nnetwork:demo-02,RME Cerro Madeja (simulada)\n',
      'ties.csv':
        'network_id,wave_id,layer,from,to\nnetwork:demo-02,2024,trust,school:demo-023,school:demo-055\n',
    }),
  });
  await telar.query(api.commitImport, { id, body: { acceptRejects: true } });
  expect(await stampOf()).not.toBe(before);
});

it('a survey that runs is listed, with another stamp when it has moved on', async () => {
  const created = await telar.query(api.createSurvey, { body: { ...smallSurvey, networkName: 'Red nueva' } });
  const [listed] = ofKind(await changesSince(9_999), 'survey');
  expect(listed).toMatchObject({ name: 'Encuesta', state: 'open', revision: null });
  expect(created.survey.id).toBe(listed!['id']);
});

it('a number of a revision is needed', async () => {
  for (const since of ['-1', 'x', ''])
    expect(await telar.refused(`${apiRoot}/changes?since=${since}`)).toMatchObject({
      status: 400,
      field: 'since',
    });
});
