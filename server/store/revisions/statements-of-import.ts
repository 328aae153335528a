import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { recordKey } from '../../../contract/record-key.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { HashSet, hashOfText } from '../../../contract/hash-set.ts';
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

/** What an import says of each key, each key once. */
export type ImportStatements = Iterable<readonly [key: string, statement: SourcedRecord]> & {
  has(key: string): boolean;
  /** Whether the import itself says of anything that it is gone (`SourcedRecord.gone`). */
  readonly hasGone: boolean;
};

/**
 * The same, while the process answers others. An import is read from disk as it is iterated, and here again whenever
 * its statements are: of what it says once only a hash is kept, for a million records do not fit a small server. Two
 * keys of one hash are both found; that of the later one is then kept as if it were said twice.
 */
export async function collectStatements(records: Iterable<SourcedRecord>): Promise<ImportStatements> {
  const source = isReadOnce(records) ? [...records] : records;
  const once = new HashSet();
  const kept: Statements = new Map();
  let [read, hasGone] = [0, false];
  for (const sourced of source) {
    const key = recordKey(sourced.record);
    const isRepeated = !once.add(hashOfText(key)) || kept.has(key);
    if (isRepeated || mergedTypes.has(sourced.record.type)) addStatement(kept, sourced);
    hasGone ||= sourced.gone === true;
    if (++read % yieldEvery === 0) await yieldToOthers();
  }
  const keys = readKeysOnce(source);
  return {
    has: (key) => kept.has(key) || (once.has(hashOfText(key)) && keys().has(key)),
    hasGone,
    *[Symbol.iterator]() {
      const given = new Set<string>();
      for (const sourced of source) {
        const key = recordKey(sourced.record);
        const statement = kept.get(key);
        if (statement === undefined) yield [key, sourced];
        else if (!given.has(key)) yield [key, statement];
        if (statement !== undefined) given.add(key);
      }
    },
  };
}

/** All keys of an import, read at the first call: an import that replaces nothing needs none. */
function readKeysOnce(records: Iterable<SourcedRecord>): () => ReadonlySet<string> {
  let keys: ReadonlySet<string> | null = null;
  return () => (keys ??= new Set(Iterator.from(records).map(({ record }) => recordKey(record))));
}

/** A generator gives its records to the first who iterates it, and to nobody after. */
const isReadOnce = (records: Iterable<SourcedRecord>): boolean =>
  Object.is(records[Symbol.iterator](), records);

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
