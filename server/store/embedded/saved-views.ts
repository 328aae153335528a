import type { DatabaseSync } from 'node:sqlite';
import type { NewView } from '../ports/view-store.ts';

/**
 * To be run inside a transaction.
 *
 * @param usedAt when it was opened last: as it is saved, unless it is given
 */
export function insertView(
  database: DatabaseSync,
  { id, createdAt, createdBy = null, state }: NewView,
  usedAt = createdAt,
): void {
  const text = JSON.stringify(state);
  database
    .prepare(
      'INSERT OR REPLACE INTO saved_view (id, createdAt, createdBy, state, bytes, usedAt) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(id, createdAt, createdBy, text, Buffer.byteLength(text), usedAt);
}

/** Changes of saved views, each to be run inside a transaction. */
export const viewWriting = (database: DatabaseSync) => ({
  delete: (id: string) => database.prepare('DELETE FROM saved_view WHERE id = ?').run(id).changes > 0,
  touch: ({ id, usedAt }: { id: string; usedAt: string }) =>
    void database
      .prepare('UPDATE saved_view SET usedAt = ? WHERE id = ? AND usedAt < ?')
      .run(usedAt, id, usedAt),
  deleteUnusedSince: (time: string) =>
    Number(database.prepare('DELETE FROM saved_view WHERE usedAt < ?').run(time).changes),
});
