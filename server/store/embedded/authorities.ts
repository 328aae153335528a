import type { DatabaseSync } from 'node:sqlite';
import type { AuthorityOf } from '../revisions/version.ts';

/** Who speaks in each revision that is stored now. */
export function authorities(database: DatabaseSync): AuthorityOf {
  const rows = database.prepare("SELECT number FROM revision WHERE authority = 'register'").all();
  const ofRegister = new Set(rows.map(({ number }) => Number(number)));
  return (revision) => (ofRegister.has(revision) ? 'register' : 'import');
}
