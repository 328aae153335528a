import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
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

/**
 * Results worked out ahead, in `prepared.sqlite` of the data folder. A file that cannot be opened is made anew; where that
 * fails too, nothing is kept.
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
    ? nothingPrepared
    : preparedIn(file, { path: join(folder, fileName), maxBytes, settings: digestOf(decisive) });
}

const digestOf = (decisive: unknown): string =>
  createHash('sha256').update(JSON.stringify(decisive)).digest('hex');

function openOrAnew(folder: string): TablesFile | null {
  const open = () => openTablesFile({ folder, fileName, schema, schemaVersion }, timeouts);
  try {
    return open();
  } catch {
    removeFile(folder);
  }
  try {
    return open();
  } catch {
    return null;
  }
}

function removeFile(folder: string): void {
  for (const end of ['', '-wal', '-shm']) {
    try {
      rmSync(join(folder, `${fileName}${end}`), { force: true });
    } catch {
      // Who may not write here has no such file either.
    }
  }
}

type Settings = { path: string; maxBytes: number; settings: string };

function preparedIn(file: TablesFile, { path, maxBytes, settings }: Settings): PreparedResults {
  let isGone = false;
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
    find: (names) => names.map((name) => (isGone ? null : orNull(() => textIn(file, name)))),
    begin: () => orNull(emptied) ?? -1,
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
    dropOthers: (state) =>
      change(() => {
        file.run('DELETE FROM prepared WHERE state <> $state', { state });
      }),
    clear: async () => {
      try {
        await empty(file);
      } catch (error) {
        if (existsSync(path)) throw error;
        // Somebody deleted the file: what this process still sees of it goes with its end.
        isGone = true;
      }
    },
    size: () => orNull(() => sizeOf(file)) ?? { results: 0, bytes: 0 },
    close: () => quietly(() => file.close(), undefined),
  };
}

async function empty(file: TablesFile): Promise<void> {
  await file.change(() => {
    file.run('UPDATE emptied SET times = times + 1');
    file.run('DELETE FROM prepared');
  });
  file.first('PRAGMA wal_checkpoint(TRUNCATE)');
}

function packed({ name, text }: PreparedResult) {
  const value = zstdCompressSync(text);
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
