import type { DatabaseSync } from 'node:sqlite';
import type { Erasure } from '../ports/revision-eraser.ts';
import { ownActorPrefix } from '../revisions/erased-keys.ts';
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
