import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { importNetwork } from '../contract/erasure.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';
import { filesWith as filesIn } from './files-with.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-erasure-'));
});
afterEach(() => rm(folder, { recursive: true }));

const filesWith = (word: string) => filesIn(folder, word);

test('no byte of what was erased is left in any file of the folder, while the store is open and afterwards', async () => {
  const store = await openEmbeddedStore(folder);
  await store.commitRevision(draft(), fixture);
  await importNetwork(store, 'network:s', 'quillayes');
  await importNetwork(store, 'network:otra', 'peumos');
  expect(await filesWith('quillayes')).not.toEqual([]);
  await store.eraseRecords({ networkId: 'network:s' });
  expect(await filesWith('network:s')).toEqual([]);
  // The name of the file is in the findings, which keep their place.
  expect(await filesWith('quillayes')).toEqual(['telar.sqlite']);
  const database = new DatabaseSync(join(folder, 'telar.sqlite'));
  database.exec("UPDATE finding SET file = 'x' WHERE file LIKE '%quillayes%'; VACUUM");
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  database.close();
  expect(await filesWith('quillayes')).toEqual([]);
  expect(await filesWith('peumos')).not.toEqual([]);
  await store.close();
  expect(await filesWith('quillayes')).toEqual([]);
  const again = await openEmbeddedStore(folder);
  expect((await again.loadNetwork('network:otra'))?.ties).not.toEqual([]);
  await again.close();
});

test('what another program hinders is told, and wiped when it is erased again', async () => {
  const store = await openEmbeddedStore(folder, { writeMs: 300, readMs: 300 });
  await importNetwork(store, 'network:s', 'quillayes');
  const other = new DatabaseSync(join(folder, 'telar.sqlite'));
  other.exec('BEGIN; SELECT count(*) FROM tie');
  await expect(store.eraseRecords({ networkId: 'network:s' })).rejects.toMatchObject({
    kind: 'store-unavailable',
    message: expect.stringMatching(/erase again/) as string,
  });
  expect(await store.findNetwork('network:s')).toBeNull();
  expect(await filesWith('network:s')).not.toEqual([]);
  other.exec('ROLLBACK');
  other.close();
  expect((await store.eraseRecords({ networkId: 'network:s' })).erased).toEqual({});
  expect(await filesWith('network:s')).toEqual([]);
  await store.close();
});

test('what could not be wiped is wiped when the store is opened again, once', async () => {
  const store = await openEmbeddedStore(folder, { writeMs: 300, readMs: 300 });
  await importNetwork(store, 'network:s', 'quillayes');
  const other = new DatabaseSync(join(folder, 'telar.sqlite'));
  other.exec('BEGIN; SELECT count(*) FROM tie');
  await expect(store.eraseRecords({ networkId: 'network:s' })).rejects.toThrow(/erase again/);
  const unwiped = () => other.prepare('SELECT count(*) AS n FROM erasure WHERE isWiped = 0').get()?.['n'];
  await store.close();
  const hindered = await openEmbeddedStore(folder, { writeMs: 300, readMs: 300 });
  expect(await filesWith('network:s')).not.toEqual([]);
  await hindered.close();
  other.exec('ROLLBACK');
  expect(unwiped()).toBe(1);
  const again = await openEmbeddedStore(folder);
  expect(await filesWith('network:s')).toEqual([]);
  expect(unwiped()).toBe(0);
  other.close();
  await again.close();
});
