import type { DatabaseSync } from 'node:sqlite';
import { mergedTypes } from '../revisions/merged-record.ts';
import { planRefold } from '../revisions/plan-undo.ts';
import { authorities } from './authorities.ts';
import { refreshDerived } from './derived-tables.ts';
import { tableOf } from './record-tables.ts';
import { recordWriter } from './record-writer.ts';
import { keysWithStatements } from './scoped-records.ts';
import { storedKeys } from './stored-versions.ts';

/**
 * Part of the upgrade to version 3, before which the last record of a key stood whole: makes visible what all that was
 * said of an actor, network or wave gives together.
 */
export function mergeStatements(database: DatabaseSync): void {
  const authorityOf = authorities(database);
  for (const type of mergedTypes) {
    const table = tableOf(type);
    const [stored, writer] = [storedKeys(database, table), recordWriter(database, table)];
    for (const keys of keysWithStatements(database, { type, where: {} })) {
      writer.write(planRefold(stored(keys), authorityOf));
    }
  }
  refreshDerived(database, mergedTypes);
}
