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

test('a commit reaches the disk before it is answered, and readers are not held up', () => {
  expect(database.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
  expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
});
