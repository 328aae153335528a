import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import { isInScope, keyPrefix } from '../revisions/scope-keys.ts';
import type { Version } from '../revisions/version.ts';
import { columnValue, tableOf } from './record-tables.ts';
import { arrayStatement, rowsOf, versionColumns, versionOf } from './stored-versions.ts';

/** Rows that are read before the process answers others again (about 20 ms). */
const partRows = 2_000;

/** The keys of visible records of a scope, in their order, in parts. What is written meanwhile does not disturb it. */
export function* keysInScope(database: DatabaseSync, scope: RecordScope): Generator<string[]> {
  for (const rows of partsOfScope(database, scope, 'key')) yield rows.map(([key]) => String(key));
}

/** The visible records of a scope, in the order of their keys, in parts. */
export function* versionsInScope(database: DatabaseSync, scope: RecordScope): Generator<Version[]> {
  const table = tableOf(scope.type);
  for (const rows of partsOfScope(database, scope, versionColumns(table))) {
    yield rows.map((row) => versionOf(table, row));
  }
}

/** The keys of a scope of which something is kept beside what is visible, in their order, in parts. */
export function* keysWithStatements(database: DatabaseSync, scope: RecordScope): Generator<string[]> {
  const [from, to] = keyRange(scope);
  const select = database.prepare(
    `SELECT DISTINCT key FROM statement WHERE key > ? AND key < ? ORDER BY key LIMIT ${partRows}`,
  );
  for (let after = from; ;) {
    const keys = select.all(after, to).map(({ key }) => String(key));
    if (keys.length === 0) return;
    after = keys.at(-1)!;
    yield keys;
  }
}

/** The keys of a scope that an import made gone and no later one brought again. */
export function goneKeys(database: DatabaseSync, scope: RecordScope): string[] {
  const [from, to] = keyRange(scope);
  const rows = database
    .prepare(
      `SELECT DISTINCT key FROM statement s WHERE isGone = 1 AND key >= ? AND key < ?
       AND NOT EXISTS (SELECT 1 FROM ${tableOf(scope.type).name} t WHERE t.key = s.key)`,
    )
    .all(from, to);
  return rows.map(({ key }) => String(key)).filter((key) => isInScope(scope, key));
}

function* partsOfScope(
  database: DatabaseSync,
  scope: RecordScope,
  columns: string,
): Generator<SQLOutputValue[][]> {
  const tests = Object.entries(scope.where).map(([field, value]) =>
    value === null ? ` AND "${field}" IS NULL` : ` AND "${field}" = ?`,
  );
  const values: SQLInputValue[] = Object.values(scope.where)
    .filter((value) => value !== null)
    .map(columnValue);
  // The unary plus keeps SQLite from taking another index than that of the keys, which gives their order.
  const select = arrayStatement(
    database,
    `SELECT ${columns} FROM ${tableOf(scope.type).name} WHERE key > ? AND key < ?
     ${tests.join('').replaceAll(' AND "', ' AND +"')} ORDER BY key LIMIT ${partRows}`,
  );
  const [from, to] = keyRange(scope);
  let after = from;
  for (;;) {
    const rows = rowsOf(select, after, to, ...values);
    if (rows.length === 0) return;
    after = String(rows.at(-1)![0]);
    yield rows;
  }
}

/** All keys of a scope lie in between; the first of the two is no key itself. */
function keyRange(scope: RecordScope): [from: string, to: string] {
  const prefix = keyPrefix(scope);
  // A prefix that is a whole key has to lie between the ends.
  return [prefix.slice(0, -1), `${prefix}\u{10ffff}`];
}
