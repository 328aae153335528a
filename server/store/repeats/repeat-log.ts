import { openTablesFile, type TablesFile, type Values } from '../embedded/tables-file.ts';
import type { RepeatBounds, RepeatLog, StoredRepeat } from '../ports/repeat-log.ts';

const fileName = 'repeats.sqlite';
const schema = new URL('../../../graph-queries/schema/sqlite-repeats.sql', import.meta.url);
const schemaVersion = 1;

/** Milliseconds that changing and reading wait for another process. */
const defaultTimeouts = { writeMs: 10_000, readMs: 5_000 };

const insert = `INSERT INTO repeat (name, at, request) VALUES ($name, $at, $request) ON CONFLICT DO NOTHING`;
/** One that was dropped meanwhile, as newer ones needed the place, is not noted again. */
const end = 'UPDATE repeat SET answered = 1, answer = $answer WHERE name = $name';
const dropOld = 'DELETE FROM repeat WHERE at < $since';
const dropMost = `DELETE FROM repeat WHERE name IN (
  SELECT name FROM (
    SELECT name, ROW_NUMBER() OVER newest AS place, SUM(COALESCE(LENGTH(answer), 0)) OVER newest AS characters
    FROM repeat WINDOW newest AS (ORDER BY at DESC, name))
  WHERE place > $most OR characters > $characters)`;

/**
 * Requests that may be sent again, in `repeats.sqlite` of the data folder.
 *
 * @throws TelarProblem `store-unavailable`
 */
export function openRepeatLog(folder: string, timeouts = defaultTimeouts): RepeatLog {
  const file = openTablesFile({ folder, fileName, schema, schemaVersion }, timeouts);
  const change = async (sql: string, values: Values = {}) => {
    await file.change(() => file.run(sql, values));
  };
  return {
    begin: ({ name, at, request }, bounds) =>
      file.change(() => {
        shorten(file, bounds);
        if (file.run(insert, { name, at, request }) > 0) return null;
        const known = file.first('SELECT * FROM repeat WHERE name = $name', { name });
        return known && repeatOf(known);
      }),
    end: (name, answer) => change(end, { name, answer }),
    release: (name) => change('DELETE FROM repeat WHERE name = $name', { name }),
    dropAnswers: () => change('UPDATE repeat SET answer = NULL WHERE answer IS NOT NULL'),
    shorten: async (bounds) => {
      await file.change(() => {
        shorten(file, bounds);
      });
    },
    clear: () => change('DELETE FROM repeat'),
    close: () => file.close(),
  };
}

function shorten(file: TablesFile, { since, most, characters }: RepeatBounds): void {
  file.run(dropOld, { since });
  file.run(dropMost, { most, characters });
}

// Only this file writes the table.
const repeatOf = (row: Values): StoredRepeat =>
  ({ ...row, answered: row['answered'] === 1 }) as unknown as StoredRepeat;
