import { cp, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { fixture } from '../fixture.ts';
import { actor, draft, fromFile } from '../records.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-faults-'));
  file = join(folder, 'telar.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

const unavailable = (detail: RegExp) => ({
  name: 'TelarProblem',
  kind: 'store-unavailable',
  message: expect.stringMatching(detail) as string,
});
const shortTimeouts = { writeMs: 60, readMs: 60 };

const manySchools = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    actor({ id: `school:${String(i)}`, kind: 'school', name: `Escuela ${String(i)}` }),
  );

describe('a file that cannot be opened is said in one sentence', () => {
  test('a folder that cannot be made', async () => {
    await writeFile(join(folder, 'taken'), '');
    await expect(openEmbeddedStore(join(folder, 'taken', 'data'))).rejects.toMatchObject(
      unavailable(/^The folder .*taken\/data .* cannot be made .*TELAR_DATA/),
    );
  });

  test('a folder in the place of the file', async () => {
    await expect(openEmbeddedStore(join(folder, 'x'))).resolves.toMatchObject({ engine: 'embedded' });
    await rename(join(folder, 'x'), join(folder, 'telar.sqlite'));
    await expect(openEmbeddedStore(folder)).rejects.toMatchObject(unavailable(/cannot be opened/));
  });

  test('a file of something else', async () => {
    const text = 'RBD;NOM_RBD\n1;Escuela\n'.repeat(500);
    await writeFile(file, text);
    await expect(openEmbeddedStore(folder)).rejects.toMatchObject({
      ...unavailable(/not a store of Telar/),
      code: 'store-of-other-kind',
    });
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test('a file of something else in the place of the surveys', async () => {
    await writeFile(join(folder, 'surveys.sqlite'), 'RBD;NOM_RBD\n1;Escuela\n'.repeat(500));
    await expect(openEmbeddedStore(folder)).rejects.toMatchObject(
      unavailable(/^The file surveys.sqlite is not a store of Telar/),
    );
  });

  test('a file of a newer Telar, which stays as it is', async () => {
    await (await openEmbeddedStore(folder)).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openEmbeddedStore(folder)).rejects.toMatchObject(unavailable(/newer Telar \(schema 99/));
  });

  test('a file that another program holds', async () => {
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE t (x); BEGIN EXCLUSIVE');
    await expect(openEmbeddedStore(folder, shortTimeouts)).rejects.toMatchObject(
      unavailable(/Another program is writing/),
    );
    other.close();
  });
});

describe('a fault while the store is open', () => {
  test('another program that does not stop writing', async () => {
    const store = await openEmbeddedStore(folder, shortTimeouts);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.commitRevision(draft(), [])).rejects.toMatchObject(
      unavailable(/Another program is writing/),
    );
    expect(await store.listYears()).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    expect(await store.commitRevision(draft(), [])).toMatchObject({ number: 1 });
    await store.close();
  });

  test('pages of the file overwritten', async () => {
    const first = await openEmbeddedStore(folder);
    await first.commitRevision(draft(), fixture);
    await first.close();
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    // All after the first page, which holds the schema.
    await handle.write(Buffer.alloc(size - 4096, 0xff), 0, size - 4096, 4096);
    await handle.close();
    const reading = openEmbeddedStore(folder).then((store) => store.searchActors({ limit: 5 }));
    await expect(reading).rejects.toMatchObject(unavailable(/damaged/));
  });

  test('the file taken away', async () => {
    const store = await openEmbeddedStore(folder);
    await rm(file);
    expect(await store.status()).toEqual({
      ...{ reachable: false, engine: 'embedded', detail: 'The file telar.sqlite is gone.' },
    });
    await store.close();
  });

  test.each([
    ['deleted', (path: string) => rm(path), 'store-file-gone'],
    ['deleted with its log alone', (path: string) => rm(`${path}-wal`), 'store-file-gone'],
    [
      'replaced',
      async (path: string) => {
        await cp(path, `${path}.copy`);
        await rename(`${path}.copy`, path);
      },
      'store-file-replaced',
    ],
  ])('a file that was %s: no write is acknowledged, and reading goes on', async (_how, harm, code) => {
    const store = await openEmbeddedStore(folder);
    await store.commitRevision(draft(), fixture);
    await harm(file);
    const view = { id: 'v', createdAt: '2026-03-01T12:00:00.000Z', state: {} };
    const refused = expect.objectContaining({ kind: 'store-unavailable', code }) as Error;
    await expect(store.saveView(view)).rejects.toEqual(refused);
    await expect(store.commitRevision(draft(), [])).rejects.toEqual(refused);
    await expect(store.undoRevision(1)).rejects.toEqual(refused);
    expect(await store.status()).toMatchObject({ reachable: false });
    expect(await store.findNetwork('network:costa')).not.toBeNull();
    await store.close();
  });

  test('a file that is taken away while an import is written: the import is not acknowledged', async () => {
    const store = await openEmbeddedStore(folder);
    const commit = store.commitRevision(draft(), fromFile('a.csv', manySchools(8_000)));
    await new Promise(setImmediate);
    await rm(file);
    await expect(commit).rejects.toMatchObject({ code: 'store-file-gone' });
    await store.close();
  });

  test('a file of surveys that was deleted: no answer is acknowledged', async () => {
    const store = await openEmbeddedStore(folder);
    await rm(join(folder, 'surveys.sqlite'));
    await expect(store.surveys.deleteSurvey('none')).rejects.toMatchObject({ code: 'store-file-gone' });
    await store.close();
  });

  test('damaged pages are reported soon, though nobody reads them', async () => {
    const first = await openEmbeddedStore(folder);
    await first.commitRevision(draft(), fromFile('a.csv', manySchools(6_000)));
    await first.close();
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    // Opening reads the first pages.
    const from = Math.floor((size * 0.9) / 4096) * 4096;
    await handle.write(Buffer.alloc(size - from, 0xff), 0, size - from, from);
    await handle.close();
    const store = await openEmbeddedStore(folder);
    await vi.waitFor(
      async () => {
        expect(await store.status()).toMatchObject({
          reachable: false,
          detail: expect.stringMatching(/damaged/) as string,
        });
      },
      { timeout: 20_000, interval: 20 },
    );
    await store.close();
  });

  test('a closed store says so, and may be closed twice', async () => {
    const store = await openEmbeddedStore(folder);
    await store.close();
    await store.close();
    expect(await store.status()).toMatchObject({ reachable: false });
    await expect(store.listYears()).rejects.toMatchObject(unavailable(/closed/));
    await expect(store.commitRevision(draft(), [])).rejects.toMatchObject(unavailable(/closed/));
  });
});

test('what was stored is there when the file is opened again', async () => {
  const first = await openEmbeddedStore(folder);
  await first.commitRevision(draft(), fixture);
  const before = await first.loadNetwork('network:costa');
  await first.close();
  const again = await openEmbeddedStore(folder);
  expect(await again.loadNetwork('network:costa')).toEqual(before);
  expect(await again.undoRevision(1)).toMatchObject({ state: 'undone' });
  await again.close();
});

test('while an import is written others are answered, from before it', async () => {
  const store = await openEmbeddedStore(folder);
  const records = Array.from({ length: 8_000 }, (_, i) =>
    actor({ id: `school:${i}`, kind: 'school', name: `Escuela ${i}` }),
  );
  let writing = true;
  const commit = store.commitRevision(draft(), fromFile('a.csv', records)).finally(() => {
    writing = false;
  });
  const seen: number[] = [];
  while (writing) {
    seen.push((await store.searchActors({ limit: 500 })).items.length);
    await new Promise(setImmediate);
  }
  await commit;
  // The last answer may have come after the import.
  expect(seen.length).toBeGreaterThan(3);
  expect(new Set(seen.slice(0, -1))).toEqual(new Set([0]));
  expect((await store.searchActors({ limit: 500 })).items).toHaveLength(500);
  await store.close();
});

test('while an undo is written others are answered, from before it', async () => {
  const store = await openEmbeddedStore(folder);
  const records = Array.from({ length: 12_000 }, (_, i) =>
    actor({ id: `school:${i}`, kind: 'school', name: `Escuela ${i}` }),
  );
  await store.commitRevision(draft(), fromFile('a.csv', records));
  let writing = true;
  const undo = store.undoRevision(1).finally(() => {
    writing = false;
  });
  const seen: number[] = [];
  while (writing) {
    seen.push((await store.searchActors({ limit: 500 })).items.length);
    await new Promise(setImmediate);
  }
  await undo;
  // The last answer may have come after the undo.
  expect(seen.length).toBeGreaterThan(3);
  expect(new Set(seen.slice(0, -1))).toEqual(new Set([500]));
  expect((await store.searchActors({ limit: 500 })).items).toEqual([]);
  await store.close();
});

test('two stores on one file write one after the other', async () => {
  const stores = await Promise.all([openEmbeddedStore(folder), openEmbeddedStore(folder)]);
  const records = (from: number) =>
    Array.from({ length: 2_500 }, (_, i) =>
      actor({ id: `school:${from + i}`, kind: 'school', name: `Escuela ${i}` }),
    );
  const revisions = await Promise.all(
    stores.map((store, i) => store.commitRevision(draft(), fromFile('a.csv', records(i * 10_000)))),
  );
  expect(revisions.map(({ number }) => number).sort()).toEqual([1, 2]);
  for (const store of stores) {
    expect((await store.searchActors({ q: 'escuela 2499', limit: 5 })).items).toHaveLength(2);
    await store.close();
  }
});
