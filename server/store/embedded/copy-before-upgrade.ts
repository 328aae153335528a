import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** A file that was copied before its schema was changed: versions of the schema, and where the copy is. */
export type UpgradeCopy = { readonly from: number; readonly to: number; readonly copy: string };
export type OnUpgrade = (upgrade: UpgradeCopy) => void;

const ending = '.before-schema-';

/**
 * Copies a file beside itself, as it is before an upgrade, readable by its owner alone. A copy of the same upgrade is
 * replaced: that one failed and left the file as it was. Outside a transaction.
 *
 * @returns where the copy is; `null` for a database in memory
 * @throws Error of SQLite or of the disk: the upgrade is then not begun
 */
export function copyBeforeUpgrade(database: DatabaseSync, to: number): string | null {
  const path = database.location();
  if (path === null) return null;
  const copy = `${path}${ending}${String(to)}`;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  // SQLite writes into an empty file that is there, so that nobody else can read it at any moment.
  closeSync(openSync(unfinished, 'wx', 0o600));
  database.prepare('VACUUM INTO ?').run(unfinished);
  syncFile(unfinished);
  renameSync(unfinished, copy);
  return copy;
}

/** Deletes the copies that upgrades have left beside a file: what is erased from the file is in them, too. */
export function deleteUpgradeCopies(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(path)}${ending}`)) rmSync(join(folder, name), { force: true });
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
