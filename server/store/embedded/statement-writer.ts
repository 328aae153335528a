import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { typeOfKey } from '../../../contract/record-key.ts';
import type { RecordType } from '../../../contract/records.ts';
import { changesRecord } from '../revisions/key-change.ts';
import { planCommit, type Said } from '../revisions/plan-commit.ts';
import { authorities } from './authorities.ts';
import { tableOf } from './record-tables.ts';
import { recordWriter } from './record-writer.ts';
import { storedForCommit } from './stored-versions.ts';

/** Records that are planned and written before the process answers others again (about 20 ms). */
const yieldEvery = 1_000;

/** Writes what a revision says, some keys at a time, each key once; to be used inside a transaction. */
export type StatementWriter = {
  write(said: Iterable<Said>): Promise<void>;
  /** The types of which anything that is visible was changed. */
  readonly changed: ReadonlySet<RecordType>;
};

/** @param number a revision that is stored already: who speaks in it counts */
export function statementWriter(database: DatabaseSync, number: number): StatementWriter {
  const tables = new Map<RecordType, ReturnType<typeof openTable>>();
  const authorityOf = authorities(database);
  const changed = new Set<RecordType>();
  const writePart = (said: readonly Said[]): void => {
    for (const [type, ofType] of Map.groupBy(said, ([key]) => typeOfKey(key))) {
      if (!tables.has(type)) tables.set(type, openTable(database, type));
      const { stored, writer } = tables.get(type)!;
      const plan = planCommit(number, stored(ofType.map(([key]) => key)), ofType, authorityOf);
      writer.write(plan);
      if (plan.some(changesRecord)) changed.add(type);
    }
  };
  const write = async (said: Iterable<Said>) => {
    for (const part of partsOf(said)) {
      writePart(part);
      await yieldToOthers();
    }
  };
  return { write, changed };
}

function openTable(database: DatabaseSync, type: RecordType) {
  const table = tableOf(type);
  return { stored: storedForCommit(database, table), writer: recordWriter(database, table) };
}

function* partsOf<T>(all: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length === yieldEvery) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}
