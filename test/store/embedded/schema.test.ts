import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabaseFile } from '../../../server/store/embedded/database-file.ts';
import { migrate, schemaFound, schemaVersion } from '../../../server/store/embedded/migrations.ts';
import { recordTables } from '../../../server/store/embedded/record-tables.ts';

let folder: string;
let database: DatabaseSync;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-schema-'));
  const { reader, writer } = openDatabaseFile(folder, 100);
  reader.close();
  database = writer;
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

test.each(recordTables)('table $name has a column for every field of its record', ({ name, columns }) => {
  const found = database.prepare(`SELECT name FROM pragma_table_info(?)`).all(name);
  const names = found.map((column) => column['name']).filter((column) => column !== 'number');
  expect(names).toEqual(['key', 'revision', 'file', 'row', ...columns]);
});

test('migrating again changes nothing', () => {
  const schema = () => database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  const before = schema();
  migrate(database);
  expect(schema()).toEqual(before);
  expect(schemaFound(database)).toBe(schemaVersion);
});

test('a migration that fails leaves the file as it was', () => {
  const broken = new DatabaseSync(join(folder, 'broken.sqlite'));
  broken.exec('CREATE TABLE saved_view (other)');
  expect(() => migrate(broken)).toThrow(/saved_view/);
  expect(schemaFound(broken)).toBe(0);
  expect(broken.prepare('SELECT name FROM sqlite_schema').all()).toMatchObject([{ name: 'saved_view' }]);
  broken.close();
});

test('a file of schema version 1 is brought to the present one with what it holds', () => {
  const old = new DatabaseSync(join(folder, 'version-1.sqlite'));
  old.exec(readFileSync(new URL('schema-1.sql', import.meta.url), 'utf8'));
  const older = { schoolId: 'school:1', ownerId: 'sostenedor:1', name: '"ownerId":', teaching: '[110]' };
  old.exec(`
    INSERT INTO school_year VALUES ('["school-year","school:1",2024]', 2, 'a.csv', 2, 'school:1', 2024, 'Uno', 'working',
      'slep', 'sostenedor:2', 'comuna:1', NULL, 0, 1, 90, '[110]', -33.5, NULL);
    INSERT INTO restated VALUES ('["school-year","school:1",2024]', 3, 'b.csv', 3);
    PRAGMA user_version = 1`);
  old
    .prepare(`INSERT INTO superseded VALUES ('["school-year","school:1",2024]', 1, 'a.csv', 2, ?)`)
    .run(JSON.stringify(older));

  migrate(old);
  expect(schemaFound(old)).toBe(schemaVersion);
  expect(shapeOf(old)).toEqual(shapeOf(database));
  expect(old.prepare('SELECT sostenedorId, enrolment, deprovId FROM school_year').all()).toEqual([
    { sostenedorId: 'sostenedor:2', enrolment: 90, deprovId: null },
  ]);
  const { ownerId, ...rest } = older;
  const [kept, again] = old.prepare('SELECT * FROM statement ORDER BY revision').all();
  expect(kept).toMatchObject({ revision: 1, file: 'a.csv', row: 2, isGone: 0 });
  expect(JSON.parse(String(kept!['record']))).toEqual({ ...rest, sostenedorId: ownerId });
  expect(again).toMatchObject({ revision: 3, file: 'b.csv', row: 3, record: null });
  old.close();
});

/** Tables with their columns, which an upgrade can only append, and the names of all else. */
function shapeOf(of: DatabaseSync) {
  const objects = of.prepare('SELECT type, name FROM sqlite_schema ORDER BY type, name').all();
  return objects.map(({ type, name }) => ({
    type,
    name,
    columns: of.prepare('SELECT name, type, "notnull" FROM pragma_table_info(?) ORDER BY name').all(name!),
  }));
}

test('a commit reaches the disk before it is answered, and readers are not held up', () => {
  expect(database.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
  expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
});
