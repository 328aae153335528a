import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordKey } from '../../../contract/record-key.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { columnValue } from '../../../server/store/embedded/record-tables.ts';
import { collect } from '../everything.ts';
import { support } from '../fixture/support.ts';
import { draft, fromFile, network, tie, wave } from '../records.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-upgrade-'));
  const old = new DatabaseSync(join(folder, 'telar.sqlite'));
  old.exec(readFileSync(new URL('schema-3.sql', import.meta.url), 'utf8'));
  old.exec('PRAGMA user_version = 3');
  fillVersion3(old);
  old.close();
});
afterEach(() => rm(folder, { recursive: true }));

const where = { networkId: 'red:n', waveId: 'w1' };
const first = wave({ ...where, order: 1, date: '2023', layersAsked: ['trust'] });
const second = { ...first, date: '2024', attributes: { kind: 'en papel' } };

/** The fields of a record that version 3 knew, each as its column keeps it. */
function oldFields({ type, ...fields }: StoredRecord): Record<string, string | number | null> {
  const known = Object.entries(fields).filter(([field]) => type !== 'wave' || field !== 'kind');
  return Object.fromEntries(
    known.map(([field, value]) => [field, columnValue(value) as string | number | null]),
  );
}

/** Revision 1: a network with a tie and a wave; 2: the wave anew, with another date. */
function fillVersion3(old: DatabaseSync): void {
  const put = (table: string, values: Record<string, string | number | null>) => {
    const names = Object.keys(values).map((name) => `"${name}"`);
    old
      .prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`)
      .run(...Object.values(values));
  };
  const source = (record: StoredRecord, revision: number) => ({
    ...{ key: recordKey(record), revision, file: `${String(revision)}.csv`, row: 2 },
  });
  for (const number of [1, 2])
    put('revision', {
      ...{ number, title: 't', source: 's', hash: 'h', importedAt: '2026-01-01', importedBy: 'x' },
      ...{ state: 'current', counts: '{}', changes: '{}', findings: '{}' },
    });
  for (const record of [
    network({ id: 'red:n', name: 'Red N', kind: 'rme' }),
    tie({ ...where, layer: 'trust', from: 'school:1', to: 'school:2' }),
  ])
    put(record.type, { ...source(record, 1), ...oldFields(record) });
  put('wave', { ...source(second, 2), ...oldFields(second) });
  put('statement', { ...source(first, 1), isGone: 0, record: JSON.stringify(oldFields(first)) });
}

test('a store of version 3 keeps what it holds; of its waves nobody said what they are', async () => {
  const store = await openEmbeddedStore(folder);
  const data = (await store.loadNetwork('red:n'))!;
  expect(data).toMatchObject({ network: { kind: 'rme' }, waves: [second], events: [] });
  expect(data.ties).toHaveLength(1);
  await store.undoRevision(2);
  expect((await store.loadNetwork('red:n'))!.waves).toEqual([first]);
  await store.close();
});

test('what a later version knows is stored in it, and taken back', async () => {
  const store = await openEmbeddedStore(folder);
  const survey = { ...second, kind: 'survey' as const };
  const event = { ...support[0]!, networkId: 'red:n' } as StoredRecord;
  await store.commitRevision(draft(), fromFile('c.csv', [survey, event, ...support]));
  const data = (await store.loadNetwork('red:n'))!;
  expect([data.waves, data.events]).toEqual([[survey], [event]]);
  const contracts = await collect(store.streamRecords({ type: 'contract', where: {} }));
  expect(contracts).toHaveLength(2);
  await store.undoRevision(3);
  expect(await store.loadNetwork('red:n')).toMatchObject({ waves: [second], events: [] });
  await store.close();
});
