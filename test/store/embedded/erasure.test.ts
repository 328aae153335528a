import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { importNetwork } from '../contract/erasure.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-erasure-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Files of the folder, at any depth, that contain the word in any case. */
async function filesWith(word: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name), 'latin1');
    if (bytes.toLowerCase().includes(word)) found.push(entry.name);
  }
  return found;
}

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
