import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { RecordType } from '../../../contract/records.ts';
import type { Erased, Erasure } from '../ports/revision-eraser.ts';
import {
  actorKey,
  erasedLines,
  erasedOf,
  erasedScopes,
  isErased,
  namesInViews,
  scopesAfter,
} from '../revisions/erased-keys.ts';
import { refreshDerived } from './derived-tables.ts';
import { eraseNames, eraseQuotations, namesOf } from './erase-quotations.ts';
import { unnamedActors } from './own-actors.ts';
import { tableOf } from './record-tables.ts';
import { keysInScope, keysWithStatements } from './scoped-records.ts';

/**
 * Erases from the tables what an erasure names. To be run inside a transaction; what the file itself still holds of it
 * afterwards is wiped by `wipeFile`.
 */
export async function eraseRecords(database: DatabaseSync, erasure: Erasure): Promise<Erased> {
  const names = namesOf(database, erasure);
  const found = new Set<string>();
  const lines = erasedLines();
  const erase = (type: RecordType, keys: readonly string[]) => {
    for (const key of eraseKeys(database, type, keys, (line) => lines.add(line, erasure))) found.add(key);
  };
  for (const scope of erasedScopes(erasure)) {
    for (const read of [keysInScope, keysWithStatements]) {
      for (const keys of read(database, scope)) {
        erase(
          scope.type,
          keys.filter((key) => isErased(erasure, key)),
        );
        await yieldToOthers();
      }
    }
  }
  const actors = unnamedActors(database, erasure);
  erase('actor', actors.map(actorKey));
  eraseQuotations(database, erasure, lines.all(), actors);
  eraseNames(database, names, lines.all());
  forgetScopes(database, erasure);
  eraseViews(database, erasure);
  database.exec('INSERT INTO erasure (isWiped) VALUES (0)');
  // The types have been written above.
  const result = erasedOf(found, lines.all());
  refreshDerived(database, new Set(Object.keys(result.erased) as RecordType[]));
  return result;
}

/** @returns those of the keys of which anything was stored */
function eraseKeys(
  database: DatabaseSync,
  type: RecordType,
  keys: readonly string[],
  addLine: (line: { revision: number; file: string; row: number | null }) => void,
): Set<string> {
  const found = new Set<string>();
  for (const table of [tableOf(type).name, 'statement']) {
    const deleted = database
      .prepare(
        `DELETE FROM ${table} WHERE key IN (SELECT value FROM json_each(?)) RETURNING key, revision, file, row`,
      )
      .all(JSON.stringify(keys));
    for (const { key, revision, file, row } of deleted) {
      found.add(String(key));
      addLine({ revision: Number(revision), file: String(file), row: row as number | null });
    }
  }
  return found;
}

/** Which parts of an erased network imports replaced is not needed any more, and names it. */
function forgetScopes(database: DatabaseSync, erasure: Erasure): void {
  const update = database.prepare('UPDATE revision SET replaces = ? WHERE number = ?');
  for (const { number, replaces } of database
    .prepare("SELECT number, replaces FROM revision WHERE replaces <> '[]'")
    .all()) {
    const scopes = JSON.parse(String(replaces)) as RecordScope[];
    const left = scopesAfter(erasure, scopes);
    if (left.length < scopes.length) update.run(JSON.stringify(left), Number(number));
  }
}

/** A saved view names the network that it shows, and actors of the network's own. */
function eraseViews(database: DatabaseSync, { networkId, actorId }: Erasure): void {
  if (actorId !== undefined) return;
  const erase = database.prepare('DELETE FROM saved_view WHERE instr(state, ?) > 0');
  for (const name of namesInViews(networkId)) erase.run(name);
}
