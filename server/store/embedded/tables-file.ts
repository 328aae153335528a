import PQueue from 'p-queue';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { emptyLog } from './empty-log.ts';
import { guardOf } from './file-guard.ts';
import { openSideFile, type SideFile } from './side-file.ts';
import { sqliteProblem } from './sqlite-problem.ts';
import { transaction } from './transaction.ts';

export type Values = Record<string, SQLInputValue>;
type Row = Record<string, SQLInputValue>;

/** A file with tables: each statement is prepared once, and changes queue. */
export type TablesFile = {
  all(sql: string, values?: Values): Row[];
  first(sql: string, values?: Values): Row | null;
  /** @returns rows changed */
  run(sql: string, values?: Values): number;
  /** All of `work` or none of it; it must not wait for anything. */
  change<T>(work: () => T): Promise<T>;
  /** The same, acknowledged before it is certain to survive a power cut. */
  changeSoon<T>(work: () => T): Promise<T>;
  /** Moves what was changed from the log into the file. @returns false when another process goes on reading what was before */
  emptyLog(): Promise<boolean>;
  close(): Promise<void>;
};

/** Milliseconds that changing and reading wait for another process. */
export type Timeouts = { writeMs: number; readMs: number };

/** @throws TelarProblem `store-unavailable`, in one sentence */
export function openTablesFile(of: Omit<SideFile, 'timeoutMs'>, timeouts: Timeouts): TablesFile {
  const { fileName } = of;
  const database = openSideFile({ ...of, timeoutMs: timeouts.readMs });
  const guard = guardOf(database);
  const queue = new PQueue({ concurrency: 1 });
  const statementOf = preparing(database);
  const change = <T>(work: () => T) => queue.add(() => transaction(database, timeouts.writeMs, work, guard));
  return {
    all: (sql, values = {}) => orProblem(fileName, () => statementOf(sql).all(values) as Row[]),
    first: (sql, values = {}) =>
      orProblem(fileName, () => (statementOf(sql).get(values) as Row | undefined) ?? null),
    run: (sql, values = {}) => Number(statementOf(sql).run(values).changes),
    change,
    changeSoon: (work) =>
      queue.add(async () => {
        database.exec('PRAGMA synchronous = NORMAL');
        try {
          return await transaction(database, timeouts.writeMs, work, guard);
        } finally {
          database.exec('PRAGMA synchronous = FULL');
        }
      }),
    emptyLog: () => queue.add(() => emptyLog(database)),
    close: async () => {
      await queue.add(() => {
        if (database.isOpen) database.close();
      });
    },
  };
}

function preparing(database: DatabaseSync): (sql: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
}

function orProblem<T>(fileName: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw sqliteProblem(error, fileName);
  }
}
