import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { draft, fromFile, schoolYear } from '../records.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-upgrade-'));
  const old = new DatabaseSync(join(folder, 'telar.sqlite'));
  old.exec(readFileSync(new URL('schema-2.sql', import.meta.url), 'utf8'));
  old.exec('PRAGMA user_version = 2');
  fillVersion2(old);
  old.close();
});
afterEach(() => rm(folder, { recursive: true }));

/**
 * Revision 1: the register. 2: an import that gave the id of the school and nothing else, which wiped the school; 3: the
 * register again, 4: the same id again; 5: another import of the year, undone.
 */
function fillVersion2(old: DatabaseSync): void {
  const revision = old.prepare(
    `INSERT INTO revision (number, title, source, hash, importedAt, importedBy, state, counts, changes, findings)
     VALUES (?, 't', 's', 'h', '2026-01-01', 'x', ?, '{}', '{}', '{}')`,
  );
  for (const number of [1, 2, 3, 4]) revision.run(number, 'current');
  revision.run(5, 'undone');
  const actor = {
    ...{ id: 'school:1', kind: 'school', subKind: null, rbd: 1, legalKind: null, comunaId: 'comuna:1' },
    ...{ latitude: -33.5, longitude: -70.5, rural: 1, enrolment: 90, state: 'working', dependency: 'slep' },
    ...{ sostenedorId: 'sostenedor:1', group: null, isSet: 0, setSize: null, simulated: 0 },
    ...{ attributes: '{"régimen":"mixto"}' },
  };
  const key = '["actor","school:1"]';
  const put = (table: string, values: Record<string, string | number | null>) =>
    old
      .prepare(
        `INSERT INTO ${table} (${Object.keys(values)
          .map((name) => `"${name}"`)
          .join()})
         VALUES (${Object.keys(values)
           .map(() => '?')
           .join()})`,
      )
      .run(...Object.values(values));
  const source = (number: number) => ({ key, revision: number, file: `${number}.csv`, row: number });
  const bare = Object.fromEntries(Object.keys(actor).map((name) => [name, null]));
  const wiped = { ...bare, id: 'school:1', kind: 'school', isSet: 0, simulated: 0, attributes: '{}' };
  put('actor', { ...wiped, ...source(4), name: 'school:1', searchName: 'school 1' });
  for (const [number, name] of [
    [1, 'Escuela Ñandú'],
    [3, 'Escuela Ñandú Nueva'],
  ] as const) {
    put('superseded', { ...source(number), record: JSON.stringify({ ...actor, name, searchName: 'x' }) });
  }
  put('superseded', {
    ...source(2),
    record: JSON.stringify({ ...wiped, name: 'school:1', searchName: 'x' }),
  });
  const year = '["school-year","school:1",2024]';
  put('school_year', {
    ...{ ...source(1), key: year, schoolId: 'school:1', year: 2024, name: 'Escuela Ñandú', state: 'working' },
    ...{ dependency: 'slep', comunaId: 'comuna:1', hasEnrolment: 1, teaching: '[110]' },
  });
  put('reassertion', { ...source(3), key: year });
}

test('a store of version 2 gives back what an id alone had wiped, and can take back each of its imports', async () => {
  const store = await openEmbeddedStore(folder);
  const school = () => store.findActor('school:1');
  expect(await school()).toMatchObject({
    ...{
      name: 'Escuela Ñandú Nueva',
      comunaId: 'comuna:1',
      rural: true,
      latitude: -33.5,
      revision: 3,
      file: '3.csv',
    },
    attributes: { régimen: 'mixto' },
  });
  expect((await store.searchActors({ q: 'ñandu nueva', limit: 5 })).items).toHaveLength(1);
  await store.undoRevision(3);
  expect(await school()).toMatchObject({ name: 'Escuela Ñandú', revision: 1 });
  await store.undoRevision(1);
  expect(await school()).toMatchObject({ name: 'school:1', comunaId: null });
  expect(await store.listYears()).toEqual([]);
  await store.undoRevision(2);
  expect(await school()).toMatchObject({ name: 'school:1', revision: 4 });
  await store.undoRevision(4);
  expect(await school()).toBeNull();
  await store.close();
});

test('a year that the register gave twice stays until both are undone', async () => {
  const store = await openEmbeddedStore(folder);
  await store.undoRevision(1);
  expect((await store.findActor('school:1'))?.years).toMatchObject([
    { year: 2024, revision: 3, file: '3.csv' },
  ]);
  const year = schoolYear({ schoolId: 'school:1', year: 2024, comunaId: 'comuna:2' });
  await store.commitRevision(draft(), fromFile('6.csv', [year]));
  await store.undoRevision(3);
  expect((await store.findActor('school:1'))?.years).toMatchObject([{ comunaId: 'comuna:2' }]);
  await store.close();
});
