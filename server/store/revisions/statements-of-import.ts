import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { recordKey } from '../../../contract/record-key.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { foldStatements } from './fold-statements.ts';
import { mergedTypes } from './merged-record.ts';

/** Records that are read before the process answers others again (about 10 ms). */
const yieldEvery = 1_000;

type Statements = Map<string, SourcedRecord>;

/**
 * What an import says of each key. Where it speaks of a record more than once, the last time counts or, for the merged
 * types, all that it brings of it.
 */
export function statementsOfImport(records: Iterable<SourcedRecord>): Statements {
  const statements: Statements = new Map();
  for (const sourced of records) addStatement(statements, sourced);
  return statements;
}

/** The same, while the process answers others: a large import is read from disk as it is iterated. */
export async function collectStatements(records: Iterable<SourcedRecord>): Promise<Statements> {
  const statements: Statements = new Map();
  let read = 0;
  for (const sourced of records) {
    addStatement(statements, sourced);
    if (++read % yieldEvery === 0) await yieldToOthers();
  }
  return statements;
}

function addStatement(statements: Statements, sourced: SourcedRecord): void {
  const key = recordKey(sourced.record);
  const before = mergedTypes.has(sourced.record.type) ? statements.get(key) : undefined;
  // "Gone" ends what the import said before, and is ended by what it brings afterwards.
  const stands = before === undefined || before.gone === true || sourced.gone === true;
  statements.set(key, stands ? sourced : merged(before, sourced));
}

function merged(before: SourcedRecord, next: SourcedRecord): SourcedRecord {
  const of = (revision: number, { file, row, record, assumed }: SourcedRecord) =>
    ({ revision, file, row, record, assumed: assumed ?? [], authority: 'import' }) as const;
  const { record, owner } = foldStatements([of(1, before), of(2, next)])!;
  const values: Readonly<Record<string, unknown>> = record;
  const isAssumed = (field: string) =>
    [before, next].every(({ record: said, assumed }) => {
      const value = (said as Readonly<Record<string, unknown>>)[field];
      return value === null || assumed?.includes(field) || value !== values[field];
    });
  const assumed = [...new Set([...(before.assumed ?? []), ...(next.assumed ?? [])])].filter(isAssumed);
  return { record, file: owner.file, row: owner.row, assumed };
}
