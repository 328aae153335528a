import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UpgradeCopy } from '../../../server/store/embedded/copy-before-upgrade.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { schemaFound, schemaVersion } from '../../../server/store/embedded/migrations.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telar-copy-'));
  const old = new DatabaseSync(join(folder, 'telar.sqlite'));
  old.exec(readFileSync(new URL('schema-3.sql', import.meta.url), 'utf8'));
  old.exec(`PRAGMA user_version = 3; INSERT INTO saved_view VALUES ('v', '2026-01-01', '{}')`);
  old.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const timeouts = { writeMs: 1000, readMs: 1000 };
const copies = () => readdirSync(folder).filter((name) => name.includes('before-schema'));

/** Opens and closes the store; @returns the upgrades that were reported */
async function openOnce(): Promise<UpgradeCopy[]> {
  const upgrades: UpgradeCopy[] = [];
  const store = await openEmbeddedStore(folder, timeouts, (upgrade) => upgrades.push(upgrade));
  await store.close();
  return upgrades;
}

test('a file is copied before its schema is changed, once, for its owner alone', async () => {
  const copy = join(folder, `telar.sqlite.before-schema-${String(schemaVersion)}`);
  expect(await openOnce()).toEqual([{ from: 3, to: schemaVersion, copy }]);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const kept = new DatabaseSync(copy, { readOnly: true });
  expect(schemaFound(kept)).toBe(3);
  expect(kept.prepare('SELECT id FROM saved_view').all()).toEqual([{ id: 'v' }]);
  kept.close();
  expect(await openOnce()).toEqual([]);
  expect(copies()).toHaveLength(1);
});

test('an upgrade that fails leaves the file as it was and a copy beside it; the next try replaces the copy', async () => {
  const broken = new DatabaseSync(join(folder, 'telar.sqlite'));
  const shape = () => broken.prepare('SELECT name FROM sqlite_schema ORDER BY name').all();
  broken.exec('ALTER TABLE wave ADD COLUMN kind TEXT');
  const before = shape();
  await expect(openOnce()).rejects.toThrow();
  expect(schemaFound(broken)).toBe(3);
  expect(shape()).toEqual(before);
  expect(copies()).toHaveLength(1);
  broken.exec('ALTER TABLE wave DROP COLUMN kind');
  broken.close();
  writeFileSync(join(folder, `${copies()[0]!}.unfinished`), 'a copy that was cut short');
  expect(await openOnce()).toHaveLength(1);
  expect(copies()).toHaveLength(1);
});

test('what is erased from the store is not left in a copy', async () => {
  const store = await openEmbeddedStore(folder, timeouts);
  expect(copies()).toHaveLength(1);
  await store.eraseRecords({ networkId: 'network:x' });
  expect(copies()).toEqual([]);
  await store.close();
});
