import type { DatabaseSync } from 'node:sqlite';

/** To be run inside a transaction. @returns the mark that is noted now */
export function claimOwnerKeyMark(database: DatabaseSync, fingerprint: string): string {
  database
    .prepare("INSERT OR IGNORE INTO installation (name, value) VALUES ('owner-key', ?)")
    .run(fingerprint);
  const row = database.prepare("SELECT value FROM installation WHERE name = 'owner-key'").get();
  return String(row?.['value']);
}

/** To be run inside a transaction. */
export function noteOwnerKeyMark(database: DatabaseSync, fingerprint: string): void {
  database
    .prepare("INSERT OR REPLACE INTO installation (name, value) VALUES ('owner-key', ?)")
    .run(fingerprint);
}
