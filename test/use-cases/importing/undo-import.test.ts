import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { undoImport } from '../../../server/use-cases/importing/undo-import.ts';
import { fixture } from '../../store/fixture.ts';
import { draft } from '../../store/records.ts';

let folder: string;
let store: NetworkStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-undo-'));
  store = await openEmbeddedStore(folder);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test('an import is taken back, and the first word comes before anything is done', async () => {
  const { number } = await store.commitRevision(draft(), fixture);
  const heard: string[] = [];
  const undoing = undoImport({ store }, number, (_done, _total, label) => heard.push(label));
  expect(heard).toEqual(['comparing with what other imports said']);
  expect(await undoing).toMatchObject({ number, state: 'undone' });
  // Undone again, it stays as it is.
  expect(await undoImport({ store }, number, () => undefined)).toMatchObject({ number, state: 'undone' });
});

test('one that is not there is nothing', async () => {
  expect(await undoImport({ store }, 99, () => undefined)).toBeNull();
});
