import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { WholeStore } from '../../../server/store/ports/revision-archive.ts';
import { wholeSurvey } from '../fixture/surveys.ts';
import { actor, fromFile } from '../records.ts';
import { each, wholeStore } from '../whole-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-restore-'));
});
afterEach(() => rm(folder, { recursive: true }));

const school = fromFile('a.csv', [actor({ id: 'school:1', kind: 'school', name: 'Uno' })]);

const whole = (onView: () => Promise<void> = () => Promise.resolve()): WholeStore =>
  wholeStore([school], {
    views: (async function* () {
      await onView();
      yield { id: 'v', createdAt: '2026-03-01T12:00:00.000Z', state: {} };
    })(),
    surveys: each([wholeSurvey('a')]),
  });

async function holdings(store: NetworkStore) {
  const { items } = await store.listRevisions({ limit: 10 });
  const surveys = (await store.surveys.listSurveys({ limit: 10 })).items;
  return [items.length, surveys.length];
}

/** The file of surveys as it is when only it has been committed. */
function beginRestoring(id: string): void {
  const surveys = new DatabaseSync(join(folder, 'surveys.sqlite'));
  surveys.exec(`CREATE TABLE restoring (id TEXT NOT NULL) STRICT; INSERT INTO restoring VALUES ('${id}')`);
  surveys.close();
}

test('surveys of a restore whose own file was never committed are gone when the store is opened', async () => {
  const store = await openEmbeddedStore(folder);
  await store.surveys.putSurvey(wholeSurvey('a'));
  await store.close();
  beginRestoring('lost');
  const again = await openEmbeddedStore(folder);
  expect(await holdings(again)).toEqual([0, 0]);
  await again.restoreStore(whole());
  expect(await holdings(again)).toEqual([1, 1]);
  await again.close();
});

test('surveys of a restore that was committed whole stay when the store is opened', async () => {
  const store = await openEmbeddedStore(folder);
  await store.restoreStore(whole());
  await store.close();
  const file = new DatabaseSync(join(folder, 'telar.sqlite'));
  const id = String(file.prepare('SELECT id FROM restoration').get()?.['id']);
  file.close();
  beginRestoring(id);
  const again = await openEmbeddedStore(folder);
  expect(await holdings(again)).toEqual([1, 1]);
  await again.close();
  const surveys = new DatabaseSync(join(folder, 'surveys.sqlite'));
  expect(surveys.prepare(`SELECT name FROM sqlite_schema WHERE name = 'restoring'`).all()).toEqual([]);
  surveys.close();
});

test('another process sees nothing of a restore that is under way, and does not disturb it', async () => {
  const store = await openEmbeddedStore(folder);
  await store.restoreStore(
    whole(async () => {
      const other = await openEmbeddedStore(folder);
      expect(await holdings(other)).toEqual([0, 0]);
      await other.close();
    }),
  );
  expect(await holdings(store)).toEqual([1, 1]);
  await store.close();
});
