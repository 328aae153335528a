import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { QueryRunner } from '../../../graph-queries/query.ts';
import type { RecordReader } from '../ports/record-reader.ts';
import { compareImport, type StoredPart } from '../revisions/compare-import.ts';
import { checkReplaced, checkScope } from '../revisions/scope-keys.ts';
import { collectStatements } from '../revisions/statements-of-import.ts';
import { authorities } from './authorities.ts';
import { tableOf } from './record-tables.ts';
import { keysInScope, versionsInScope } from './scoped-records.ts';
import { sqliteProblem } from './sqlite-problem.ts';
import { storedForCommit } from './stored-versions.ts';

/** Keys that are compared before the process answers others again (about 20 ms). */
const partKeys = 1_000;

export function recordReading(database: DatabaseSync, { inOneVersion }: QueryRunner): RecordReader {
  return {
    async *streamRecords(scope) {
      checkScope(scope);
      for await (const versions of breathing(versionsInScope(database, scope))) {
        for (const { key: _key, ...sourced } of versions) yield sourced;
      }
    },
    async compareImport({ authority = 'import', replaces = [] }, records, mostExamples) {
      replaces.forEach(checkReplaced);
      const statements = await collectStatements(records);
      return inOneVersion(() =>
        compareImport(storedPart(database), authority, replaces, statements, mostExamples),
      );
    },
  };
}

function storedPart(database: DatabaseSync): StoredPart {
  const lookups = new Map<string, ReturnType<typeof storedForCommit>>();
  return {
    partKeys,
    authorityOf: authorities(database),
    async storedKeys(type, keys) {
      if (!lookups.has(type)) lookups.set(type, storedForCommit(database, tableOf(type)));
      await yieldToOthers();
      return lookups.get(type)!(keys);
    },
    keysInScope: (scope: RecordScope) => breathing(keysInScope(database, scope)),
  };
}

/** The same parts, between which others are answered. */
async function* breathing<T>(parts: Iterator<T> & Iterable<T>): AsyncGenerator<T> {
  try {
    for (const part of parts) {
      yield part;
      await yieldToOthers();
    }
  } catch (error) {
    throw sqliteProblem(error);
  }
}
