import PQueue from 'p-queue';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { guardOf } from '../embedded/file-guard.ts';
import { openSideFile } from '../embedded/side-file.ts';
import { sqliteProblem } from '../embedded/sqlite-problem.ts';
import { transaction } from '../embedded/transaction.ts';

export const fileName = 'accounts.sqlite';
const schema = new URL('../../../graph-queries/schema/sqlite-accounts.sql', import.meta.url);
const schemaVersion = 1;

export type Values = Record<string, SQLInputValue>;
type Row = Record<string, SQLInputValue>;

/** The file of accounts: each statement is prepared once, and changes queue. */
export type AccountsFile = {
  all(sql: string, values?: Values): Row[];
  first(sql: string, values?: Values): Row | null;
  /** @returns rows changed */
  run(sql: string, values?: Values): number;
  /** All of `work` or none of it; it must not wait for anything. */
  change<T>(work: () => T): Promise<T>;
  /** The same, acknowledged before it is certain to survive a power cut. */
  changeSoon<T>(work: () => T): Promise<T>;
  close(): Promise<void>;
};

/**
 * @param timeouts milliseconds that changing and reading wait for another process
 * @throws TelarProblem `store-unavailable`, in one sentence
 */
export function openAccountsFile(
  folder: string,
  timeouts: { writeMs: number; readMs: number },
): AccountsFile {
  const database = openSideFile({ folder, fileName, schema, schemaVersion, timeoutMs: timeouts.readMs });
  const guard = guardOf(database);
  const queue = new PQueue({ concurrency: 1 });
  const statementOf = preparing(database);
  const change = <T>(work: () => T) => queue.add(() => transaction(database, timeouts.writeMs, work, guard));
  return {
    all: (sql, values = {}) => orProblem(() => statementOf(sql).all(values) as Row[]),
    first: (sql, values = {}) => orProblem(() => (statementOf(sql).get(values) as Row | undefined) ?? null),
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

function orProblem<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw sqliteProblem(error, fileName);
  }
}
