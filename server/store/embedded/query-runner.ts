import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { QueryRunner } from '../../../graph-queries/query.ts';
import { readTable } from '../../../graph-queries/read-table.ts';
import { queryText } from '../query-text.ts';
import { changeCount } from '../../../graph-queries/revisions/change-count.ts';
import { answersInOneState } from '../one-state.ts';
import { untilSteady } from '../until-steady.ts';
import { columnValue } from './record-tables.ts';
import { sqliteProblem } from './sqlite-problem.ts';

/** A statement that gives rows as lists, and the names of their columns. */
type Prepared = { statement: StatementSync; names: string[] };

/** Puts queries to SQLite; each is prepared once. */
export function createQueryRunner(database: DatabaseSync): QueryRunner {
  const prepared = new Map<string, Prepared>();
  const statementOf = (name: string): Prepared => {
    const known = prepared.get(name);
    if (known) return known;
    const statement = database.prepare(queryText(name, 'sql'));
    // A parameter may serve the other engine only.
    statement.setAllowUnknownNamedParameters(true);
    statement.setReturnArrays(true);
    const made = { statement, names: statement.columns().map((column) => column.name) };
    prepared.set(name, made);
    return made;
  };
  const runNow: QueryRunner['runQuery'] = async (query, parameters) => {
    const values: Record<string, SQLInputValue> = {};
    for (const [name, value] of Object.entries(parameters)) values[name] = columnValue(value);
    const table = orProblem(() => {
      const { statement, names } = statementOf(query.name);
      // The declarations know rows as objects alone; `setReturnArrays` makes them lists.
      return { names, rows: statement.all(values) as unknown as SQLOutputValue[][] };
    });
    return readTable(query, table);
  };
  let dataVersion: StatementSync | null = null;
  /** Another number when another connection has changed the file. */
  const fileVersion = () =>
    orProblem(() => (dataVersion ??= database.prepare('PRAGMA data_version')).get()?.['data_version']);
  const look = async () => ({ version: (await runNow(changeCount, {}))[0]!.changes });
  const { inOneState, current, noteRead } = answersInOneState({ now: look });
  const runQuery: QueryRunner['runQuery'] = async (query, parameters) => {
    await current();
    noteRead();
    return runNow(query, parameters);
  };
  return {
    runQuery,
    inOneState,
    changes: async () => (await (current() ?? look())).version,
    inOneVersion: (work) =>
      // Whoever began the answer looks whether it was changed meanwhile.
      current() !== null
        ? work(runQuery)
        : untilSteady(async () => {
            const before = fileVersion();
            const value = await work(runQuery);
            return { value, steady: fileVersion() === before };
          }),
  };
}

function orProblem<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw sqliteProblem(error);
  }
}
