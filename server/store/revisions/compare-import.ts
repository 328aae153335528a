import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { RecordChange, RecordChanges } from '../../../contract/imports.ts';
import { typeOfKey } from '../../../contract/record-key.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { Authority, RecordType, StoredRecord } from '../../../contract/records.ts';
import { changesRecord, type KeyChange } from './key-change.ts';
import { pairedRecords } from './paired-records.ts';
import { planCommit, type Said } from './plan-commit.ts';
import type { ImportStatements } from './statements-of-import.ts';
import type { AuthorityOf, StoredKey } from './version.ts';

/** What an engine reads for a comparison. */
export type StoredPart = {
  authorityOf: AuthorityOf;
  /** What is stored of some keys of one type. */
  storedKeys(type: RecordType, keys: readonly string[]): Promise<ReadonlyMap<string, StoredKey>>;
  /** The keys of the visible records of a scope, in parts. */
  keysInScope(scope: RecordScope): AsyncIterable<readonly string[]>;
  /** Keys of one part, which are planned at once. */
  partKeys: number;
};

/** No revision has it: the number under which a commit is planned that is not made. */
const unmade = Number.MAX_SAFE_INTEGER;

/** Counts what a commit of the same would do, by the plan that a commit follows. */
export async function compareImport(
  part: StoredPart,
  authority: Authority,
  replaces: readonly RecordScope[],
  records: ImportStatements,
  mostExamples: number,
): Promise<{ changes: RecordChanges[]; examples: RecordChange[] }> {
  const authorityOf: AuthorityOf = (revision) =>
    revision === unmade ? authority : part.authorityOf(revision);
  const plan = async (type: RecordType, said: readonly Said[]) => {
    const stored = await part.storedKeys(
      type,
      said.map(([key]) => key),
    );
    return planCommit(unmade, stored, said, authorityOf);
  };
  const tally = newTally(mostExamples);
  for await (const [type, said] of goneParts(part, replaces, records)) {
    for (const change of await plan(type, said)) tally.add(change);
  }
  // Most imports say of nothing that it is gone: they are then read once less.
  if (records.hasGone) {
    for await (const [type, said] of partsByType(records, part.partKeys, true)) {
      for (const change of await plan(type, said)) tally.add(change);
    }
  }
  for await (const [type, said] of partsByType(records, part.partKeys, false)) {
    tally.addSame(type, said.length);
    for (const change of await plan(type, said)) tally.add(change);
  }
  return tally.result();
}

async function* goneParts(
  { keysInScope }: StoredPart,
  replaces: readonly RecordScope[],
  records: ImportStatements,
): AsyncGenerator<[RecordType, Said[]]> {
  // Scopes may overlap.
  const seen = new Set<string>();
  for (const scope of replaces) {
    for await (const keys of keysInScope(scope)) {
      const missing = keys.filter((key) => !records.has(key) && !seen.has(key));
      for (const key of missing) seen.add(key);
      if (missing.length > 0) yield [scope.type, missing.map((key) => [key, null] as const)];
    }
  }
}

/**
 * Records are read from disk here: others have their turn also while none of them is wanted.
 *
 * @param gone whether those that the import itself says are gone, or those that it brings
 */
async function* partsByType(
  records: ImportStatements,
  size: number,
  gone: boolean,
): AsyncGenerator<[RecordType, Said[]]> {
  const open = new Map<RecordType, Said[]>();
  let read = 0;
  for (const entry of records) {
    if (++read % size === 0) await yieldToOthers();
    if ((entry[1].gone === true) !== gone) continue;
    const type = typeOfKey(entry[0]);
    const part = open.get(type) ?? [];
    part.push(entry);
    open.set(type, part);
    if (part.length === size) {
      yield [type, part];
      open.delete(type);
    }
  }
  yield* open;
}

type Counts = Omit<RecordChanges, 'type'>;

/** Counts changes; those that go are to be added first, so that what comes in their place is found. */
function newTally(mostExamples: number) {
  const byType = new Map<RecordType, Counts>();
  const of = (type: RecordType): Counts => {
    const known = byType.get(type) ?? { new: 0, same: 0, changed: 0, gone: 0 };
    byType.set(type, known);
    return known;
  };
  const gone = pairedRecords();
  const changed: RecordChange[] = [];
  const addChanged = (type: RecordType, before: StoredRecord, after: StoredRecord) => {
    of(type).changed += 1;
    if (changed.length < mostExamples) changed.push(exampleOf('changed', before, after));
  };
  return {
    addSame: (type: RecordType, count: number) => {
      of(type).same += count;
    },
    add(change: KeyChange) {
      const { before, after } = change;
      if (!changesRecord(change)) return;
      if (before !== null && after === null) return gone.add(before.record);
      if (after === null) return;
      const { type } = after.record;
      of(type).same -= 1;
      const replaced = before?.record ?? gone.take(after.record);
      if (replaced) addChanged(type, replaced, after.record);
      else of(type).new += 1;
    },
    result() {
      const left = [...gone.rest()];
      for (const { type } of left) of(type).gone += 1;
      const changes = [...byType].map(([type, counts]) => ({ type, ...counts }));
      changes.sort((a, b) => (a.type < b.type ? -1 : 1));
      // Neither kind of example crowds out the other.
      const half = Math.ceil(mostExamples / 2);
      const ofGone = left.slice(0, Math.max(half, mostExamples - changed.length));
      const examples = ofGone.map((record) => exampleOf('gone', record, null));
      return { changes, examples: [...changed.slice(0, mostExamples - examples.length), ...examples] };
    },
  };
}

function exampleOf(
  change: RecordChange['change'],
  before: StoredRecord,
  after: StoredRecord | null,
): RecordChange {
  return { type: before.type, change, before: fieldsOf(before), after: after && fieldsOf(after) };
}

function fieldsOf({ type: _type, ...fields }: StoredRecord): Record<string, unknown> {
  return fields;
}
