import type { DatabaseSync } from 'node:sqlite';
import type { Erasure } from '../ports/revision-eraser.ts';
import { ownActorRange } from '../revisions/erased-keys.ts';

/** Where records name actors. */
const names = [
  ['tie', '"from"'],
  ['tie', '"to"'],
  ['tie', 'reporter'],
  ['membership', 'actorId'],
  ['response', 'actorId'],
  ['rating', 'actorId'],
  ['attendance', 'actorId'],
  ['contract', 'sostenedorId'],
  ['contract', 'providerId'],
  ['evaluation', 'sostenedorId'],
  ['evaluation', 'providerId'],
  ['evaluation', 'evaluator'],
  ['result', 'schoolId'],
] as const;
const lists = [
  ['commitment', 'actorIds'],
  ['event', 'actorIds'],
  ['contract', 'schoolIds'],
] as const;

/** The ids of a network's own actors that no record names, once its records have been erased. */
export function unnamedActors(database: DatabaseSync, erasure: Erasure): string[] {
  const range = ownActorRange(erasure);
  if (range === null) return [];
  const { from, to } = range;
  const idsIn = (sql: string): string[] =>
    database
      .prepare(sql)
      .all(from, to)
      .map(({ id }) => String(id));
  const named = new Set(
    names.flatMap(([table, column]) =>
      idsIn(`SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} >= ? AND ${column} <= ?`),
    ),
  );
  for (const [table, column] of lists)
    for (const id of idsIn(
      `SELECT DISTINCT j.value AS id FROM ${table} l, json_each(l.${column}) j WHERE j.value >= ? AND j.value <= ?`,
    ))
      named.add(id);
  const keyOf = "'[\"actor\",' || json_quote(?) || ']'";
  const all = new Set([
    ...idsIn('SELECT id FROM actor WHERE id >= ? AND id <= ?'),
    ...idsIn(
      `SELECT DISTINCT json_extract(key, '$[1]') AS id FROM statement WHERE key >= ${keyOf} AND key <= ${keyOf}`,
    ),
  ]);
  return [...all].filter((id) => !named.has(id));
}
