import type { DatabaseSync } from 'node:sqlite';

/** To be run inside a transaction. */
export function noteOwnerKeyMark(database: DatabaseSync, fingerprint: string): void {
  database
    .prepare("INSERT OR REPLACE INTO installation (name, value) VALUES ('owner-key', ?)")
    .run(fingerprint);
}
