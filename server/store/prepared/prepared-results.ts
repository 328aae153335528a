import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { openTablesFile, type TablesFile } from '../embedded/tables-file.ts';
import type { PreparedResult, PreparedResults } from '../ports/prepared-results.ts';
import { nothingPrepared } from './nothing-prepared.ts';

const fileName = 'prepared.sqlite';
const schema = new URL('../../../graph-queries/schema/sqlite-prepared.sql', import.meta.url);
const schemaVersion = 1;

/** Milliseconds that changing and reading wait for another process: what is kept is not worth more. */
const timeouts = { writeMs: 2_000, readMs: 250 };

const insert = `INSERT INTO prepared (name, state, used, bytes, value)
  VALUES ($name, $state, (SELECT COALESCE(MAX(used), 0) + 1 FROM prepared), $bytes, $value)
  ON CONFLICT (name) DO UPDATE SET state = excluded.state, used = excluded.used, bytes = excluded.bytes, value = excluded.value`;
const confirm = `UPDATE prepared SET state = $state, used = (SELECT MAX(used) + 1 FROM prepared) WHERE name = $name`;
const dropMost = `DELETE FROM prepared WHERE name IN (
  SELECT name FROM (SELECT name, SUM(bytes) OVER (ORDER BY used DESC, name) AS together FROM prepared)
  WHERE together > $most)`;
const dropSome = `DELETE FROM prepared WHERE name IN (
  SELECT name FROM prepared WHERE state <> $state LIMIT $atOnce)`;

/** Results that are dropped at once: their pages are overwritten, which takes some milliseconds. */
const droppedAtOnce = 50;

/** With a sum of its own: the database does not notice what is damaged within a value. */
const compressing = { params: { [constants.ZSTD_c_checksumFlag]: 1 } };

/**
 * Results worked out ahead, in `prepared.sqlite` of the data folder. A file that cannot be opened is made anew, unless
 * another process is writing to it; where it cannot be opened after that either, nothing is kept, and an erasure tries again.
 *
 * @param maxBytes of all that is kept; 0: nothing is, and there is no file
 * @param decisive settings that decide what is given out of the same facts
 */
export function openPreparedResults(folder: string, maxBytes: number, decisive: unknown): PreparedResults {
  if (maxBytes === 0) {
    removeFile(folder);
    return nothingPrepared;
  }
  const file = openOrAnew(folder);
  return file === null
    ? outOfReach(folder)
    : preparedIn(file, { folder, maxBytes, settings: digestOf(decisive) });
}

/** A file that cannot be opened, if there is one, may hold what has to be gone. */
const outOfReach = (folder: string): PreparedResults => ({
  ...nothingPrepared,
  clear: async () => {
    const size = statSync(join(folder, fileName), { throwIfNoEntry: false })?.size ?? 0;
    if (size === 0) return;
    const file = openOrAnew(folder);
    if (file === null) throw codedProblem('erased-with-traces', {});
    await empty(file);
    await file.close();
  },
});

const digestOf = (decisive: unknown): string =>
  createHash('sha256').update(JSON.stringify(decisive)).digest('hex');

function openOrAnew(folder: string): TablesFile | null {
  const open = () => openTablesFile({ folder, fileName, schema, schemaVersion }, timeouts);
  try {
    return open();
  } catch (error) {
    if (!isCoded(error, ['store-busy'])) removeFile(folder);
  }
  try {
    return open();
  } catch {
    return null;
  }
}

const isCoded = (error: unknown, codes: readonly string[]): boolean =>
  error instanceof TelarProblem && codes.includes(error.code);

function removeFile(folder: string): void {
  for (const end of ['', '-wal', '-shm']) {
    try {
      rmSync(join(folder, `${fileName}${end}`), { force: true });
    } catch {
      // Who may not write here has no such file either.
    }
  }
}

type Settings = { folder: string; maxBytes: number; settings: string };

function preparedIn(opened: TablesFile, { folder, maxBytes, settings }: Settings): PreparedResults {
  let file = opened;
  /** The most that `begin` has given. */
  let mostBegun = 0;
  const emptied = () => Number(file.first('SELECT times FROM emptied')!['times']);
  /** Nothing that goes wrong here is worth an answer, apart from what has to be gone. */
  const quietly = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch {
      return otherwise;
    }
  };
  const change = (work: () => void) => quietly(() => file.changeSoon(work), undefined);
  return {
    isOn: true,
    settings,
    find: (names) => names.map((name) => orNull(() => textIn(file, name))),
    begin: () => {
      const begun = orNull(emptied) ?? -1;
      mostBegun = Math.max(mostBegun, begun);
      return begun;
    },
    keep: (results, { state, begun }) =>
      change(() => {
        if (emptied() !== begun) return;
        for (const result of results) file.run(insert, { ...packed(result), state });
        file.run(dropMost, { most: maxBytes });
      }),
    confirm: (names, state) =>
      quietly(
        () => file.changeSoon(() => names.map((name) => file.run(confirm, { name, state }) > 0)),
        names.map(() => false),
      ),
    dropOthers: async (state) => {
      const drop = () => file.run(dropSome, { state, atOnce: droppedAtOnce });
      while ((await quietly(() => file.changeSoon(drop), 0)) > 0) await yieldToOthers();
    },
    clear: async () => {
      try {
        await empty(file);
      } catch (error) {
        if (!isCoded(error, ['store-file-gone', 'store-file-replaced'])) throw error;
        // Another process may have made the file anew, and filled it: that one is emptied and gone on with.
        await file.close();
        file = openOrAnew(folder) ?? file;
        await empty(file, mostBegun);
      }
    },
    size: () => orNull(() => sizeOf(file)) ?? { results: 0, bytes: 0 },
    close: () => quietly(() => file.close(), undefined),
  };
}

/** @param before what `begin` gave of a file that stood in its place: what was begun then is not kept in this one */
async function empty(file: TablesFile, before = 0): Promise<void> {
  await file.change(() => {
    file.run('UPDATE emptied SET times = MAX(times, $before) + 1', { before });
    file.run('DELETE FROM prepared');
  });
  if (!(await file.emptyLog())) throw codedProblem('erased-with-traces', {});
}

function packed({ name, text }: PreparedResult) {
  const value = zstdCompressSync(text, compressing);
  return { name, bytes: value.length, value };
}

function textIn(file: TablesFile, name: string): string | null {
  const row = file.first('SELECT value FROM prepared WHERE name = $name', { name });
  return row === null ? null : zstdDecompressSync(row['value'] as Uint8Array).toString();
}

function sizeOf(file: TablesFile): { results: number; bytes: number } {
  const row = file.first('SELECT COUNT(*) AS results, COALESCE(SUM(bytes), 0) AS bytes FROM prepared')!;
  return { results: Number(row['results']), bytes: Number(row['bytes']) };
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
