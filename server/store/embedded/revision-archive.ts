import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { typeOfKey } from '../../../contract/record-key.ts';
import { slicesOf } from '../../../contract/slices-of.ts';
import type { RevisionArchive } from '../ports/revision-archive.ts';
import { statementsOf } from '../revisions/archived-statements.ts';
import { recordTables, tableOf } from './record-tables.ts';
import { sqliteProblem } from './sqlite-problem.ts';
import { storedKeys } from './stored-versions.ts';
import { ownedKeys, statedKeys } from './undo-revision.ts';

/** Keys that are read before the process answers others again. */
const partKeys = 1_000;

export function statementReading(database: DatabaseSync): Pick<RevisionArchive, 'streamStatements'> {
  return {
    async *streamStatements(number) {
      try {
        for (const keys of slicesOf(keysOfRevision(database, number), partKeys)) {
          const stored = [...Map.groupBy(keys, typeOfKey)].flatMap(([type, ofType]) => [
            ...storedKeys(database, tableOf(type))(ofType),
          ]);
          yield* statementsOf(number, keys, new Map(stored));
          await yieldToOthers();
        }
      } catch (error) {
        throw sqliteProblem(error);
      }
    },
  };
}

/** All keys of which a revision said something, in their order. */
function keysOfRevision(database: DatabaseSync, number: number): string[] {
  const keys = new Set<string>();
  for (const table of recordTables) {
    for (const part of ownedKeys(database, table, number)) for (const key of part) keys.add(key);
  }
  for (const part of statedKeys(database, number)) for (const { key } of part) keys.add(key);
  return [...keys].sort();
}
