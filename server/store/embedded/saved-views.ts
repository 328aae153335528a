import type { DatabaseSync } from 'node:sqlite';
import type { SavedView } from '../ports/view-store.ts';

/** To be run inside a transaction. */
export function insertView(database: DatabaseSync, { id, createdAt, state }: SavedView): void {
  database
    .prepare('INSERT OR REPLACE INTO saved_view (id, createdAt, state) VALUES (?, ?, ?)')
    .run(id, createdAt, JSON.stringify(state));
}
