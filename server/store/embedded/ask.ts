import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { type Ask, readRows } from '../../../graph-queries/question.ts';
import { columnValue } from './record-tables.ts';
import { sqliteProblem } from './sqlite-problem.ts';

/** Puts questions to SQLite by their SQL twins; each is prepared once. */
export function askOf(database: DatabaseSync): Ask {
  const prepared = new Map<string, StatementSync>();
  const statementOf = (name: string, sql: string): StatementSync => {
    const known = prepared.get(name);
    if (known) return known;
    const made = database.prepare(sql);
    // A parameter may serve the other engine's twin only.
    made.setAllowUnknownNamedParameters(true);
    prepared.set(name, made);
    return made;
  };
  return async (question, parameters) => {
    const values: Record<string, SQLInputValue> = {};
    for (const [name, value] of Object.entries(parameters)) values[name] = columnValue(value);
    let raw;
    try {
      raw = statementOf(question.name, question.sql).all(values);
    } catch (error) {
      throw sqliteProblem(error);
    }
    return readRows(question, raw);
  };
}
