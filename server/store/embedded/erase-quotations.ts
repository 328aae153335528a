import type { DatabaseSync } from 'node:sqlite';
import { ownActorPrefix } from '../../../contract/local-ids.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { recordKey } from '../../../contract/record-key.ts';
import type { Erasure } from '../ports/revision-eraser.ts';
import { erasedTitle } from '../revisions/erased-keys.ts';
import type { Source } from '../revisions/version.ts';

/** Takes out of findings what they quote of erased records: what was found, and headings, which may be names. */
export function eraseQuotations(
  database: DatabaseSync,
  { networkId, actorId }: Erasure,
  lines: readonly Source[],
  actors: readonly string[],
): void {
  const erase = (where: string) =>
    database.prepare(`UPDATE finding SET found = NULL, "column" = NULL WHERE ${where}`);
  const [inFile, inLine] = [
    erase('revision = ? AND file = ?'),
    erase('revision = ? AND file = ? AND row = ?'),
  ];
  for (const { revision, file, row } of lines) {
    if (row !== null) inLine.run(revision, file, row);
    else inFile.run(revision, file);
  }
  const about = erase('revision = ? AND about = ?');
  for (const revision of new Set(lines.map((line) => line.revision)))
    about.run(revision, actorId ?? networkId);
  const own = ownActorPrefix(networkId);
  const forget = database.prepare(
    `UPDATE finding SET found = NULL, "column" = NULL, about = NULL WHERE about IN (SELECT value FROM json_each(?))`,
  );
  forget.run(JSON.stringify(actors));
  if (actorId !== undefined) return;
  database
    .prepare(
      `UPDATE finding SET found = NULL, "column" = NULL, about = NULL
       WHERE about = ? OR (about >= ? AND about <= ?)`,
    )
    .run(networkId, own, `${own}\u{10ffff}`);
}

/** What a network to be erased is or was called, and its id; nothing, where only answers go. */
export function namesOf(database: DatabaseSync, { networkId, actorId }: Erasure): string[] {
  if (actorId !== undefined) return [];
  const key = recordKey(newRecord('network', { id: networkId, name: networkId }));
  const names = database
    .prepare(
      `SELECT name FROM network WHERE id = ?
       UNION SELECT json_extract(record, '$.name') FROM statement WHERE key = ? AND record IS NOT NULL`,
    )
    .all(networkId, key);
  return [networkId, ...names.map(({ name }) => String(name))];
}

/** Takes the names of an erased network out of what stays of the imports that it came with. */
export function eraseNames(database: DatabaseSync, names: readonly string[], lines: readonly Source[]): void {
  const updates = [
    `UPDATE revision SET title = '${erasedTitle}' WHERE number = ? AND instr(title, ?) > 0`,
    "UPDATE revision SET source = '' WHERE number = ? AND instr(source, ?) > 0",
    "UPDATE finding SET expected = '' WHERE revision = ? AND instr(expected, ?) > 0",
    "UPDATE finding SET file = '' WHERE revision = ? AND instr(file, ?) > 0",
  ].map((sql) => database.prepare(sql));
  for (const revision of new Set(lines.map((line) => line.revision)))
    for (const name of names) for (const update of updates) update.run(revision, name);
}
