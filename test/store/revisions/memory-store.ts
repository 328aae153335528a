import { recordKey } from '../../../contract/record-key.ts';
import type { SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import { lastOfEachKey } from '../../../server/store/revisions/last-of-each-key.ts';
import { planCommit } from '../../../server/store/revisions/plan-commit.ts';
import { planUndo, type KeyVersions } from '../../../server/store/revisions/plan-undo.ts';
import type { Source, Version } from '../../../server/store/revisions/version.ts';

type Entry = { visible: Version | null; superseded: Version[]; reassertions: Source[] };
export type MemoryStore = ReadonlyMap<string, Entry>;

export const emptyStore: MemoryStore = new Map();

/** What an engine does with a plan, on a map: the whole meaning of commit and undo, without a database. */
export function commit(
  store: MemoryStore,
  revision: number,
  records: readonly SourcedRecord[],
  partSize = Infinity,
): MemoryStore {
  const next = copyOf(store);
  const all = [...lastOfEachKey(records)];
  for (const part of partsOf(all, partSize)) {
    const { inserted, replaced, reassertions } = planCommit(revision, visibleOf(next), part);
    for (const version of inserted) entryOf(next, version.key).visible = version;
    for (const { older, newer } of replaced) {
      entryOf(next, newer.key).superseded.push(older);
      entryOf(next, newer.key).visible = newer;
    }
    for (const { key, ...source } of reassertions) entryOf(next, key).reassertions.push(source);
  }
  return next;
}

export function undo(store: MemoryStore, revision: number, partSize = Infinity): MemoryStore {
  const next = copyOf(store);
  for (const keys of partsOf([...next.keys()], partSize)) {
    const plan = planUndo(revision, new Map(keys.map((key) => [key, versionsOf(next.get(key)!)])));
    for (const { key, ...source } of plan.transferred) Object.assign(next.get(key)!.visible!, source);
    for (const version of plan.restored) {
      const entry = next.get(version.key)!;
      entry.visible = version;
      entry.superseded = entry.superseded.filter((other) => other !== version);
    }
    for (const key of plan.removed) next.get(key)!.visible = null;
    for (const { key, ...source } of plan.transferredSuperseded) {
      Object.assign(
        next.get(key)!.superseded.find((version) => version.revision === revision)!,
        source,
      );
    }
    for (const key of plan.removedSuperseded) {
      const entry = next.get(key)!;
      entry.superseded = entry.superseded.filter((version) => version.revision !== revision);
    }
  }
  for (const [key, entry] of next) {
    entry.reassertions = entry.reassertions.filter((source) => source.revision !== revision);
    if (entry.visible === null && entry.superseded.length + entry.reassertions.length === 0) next.delete(key);
  }
  return next;
}

/** The visible record of each key. */
export function recordsIn(store: MemoryStore): Map<string, StoredRecord> {
  const visible = new Map<string, StoredRecord>();
  for (const [key, entry] of store) if (entry.visible) visible.set(key, entry.visible.record);
  return visible;
}

/** What imports leave that are stored one after another, by definition: the last record of each key. */
export function lastRecords(imports: readonly (readonly SourcedRecord[])[]): Map<string, StoredRecord> {
  return new Map(imports.flat().map(({ record }) => [recordKey(record), record]));
}

const versionsOf = ({ visible, superseded, reassertions }: Entry): KeyVersions => ({
  owner: visible?.revision ?? null,
  superseded,
  reassertions,
});

export const visibleOf = (store: MemoryStore): Map<string, Version> =>
  new Map([...store].flatMap(([key, { visible }]) => (visible ? [[key, visible]] : [])));

const copyOf = (store: MemoryStore): Map<string, Entry> => structuredClone(new Map(store));

function entryOf(store: Map<string, Entry>, key: string): Entry {
  const known = store.get(key);
  if (known) return known;
  const made: Entry = { visible: null, superseded: [], reassertions: [] };
  store.set(key, made);
  return made;
}

function partsOf<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += size) parts.push(all.slice(start, start + size));
  return parts;
}
