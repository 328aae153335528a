import type { StoredRecord } from '../../../contract/records.ts';
import { planCommit, type Said } from '../../../server/store/revisions/plan-commit.ts';
import { planUndo } from '../../../server/store/revisions/plan-undo.ts';
import type { KeyChange } from '../../../server/store/revisions/key-change.ts';
import { isInScope } from '../../../server/store/revisions/scope-keys.ts';
import { statementsOfImport } from '../../../server/store/revisions/statements-of-import.ts';
import type { AuthorityOf, StoredKey } from '../../../server/store/revisions/version.ts';
import { slicesOf } from '../../../contract/slices-of.ts';
import type { Import } from './arbitrary-imports.ts';

/** What an engine does with plans, on a map: the whole of commit and undo, without a database. */
export type MemoryStore = ReadonlyMap<string, StoredKey>;

export const emptyStore: MemoryStore = new Map();

export function commit(
  store: MemoryStore,
  revision: number,
  { records, replaces }: Import,
  authorityOf: AuthorityOf,
  partSize = 1_000,
): MemoryStore {
  const brought = statementsOfImport(records);
  const isGone = (key: string) => !brought.has(key) && replaces.some((scope) => isInScope(scope, key));
  const gone = [...store.keys()].filter(isGone).map((key): Said => [key, null]);
  return inParts(store, [...brought, ...gone], partSize, (before, part) =>
    planCommit(revision, before, part, authorityOf),
  );
}

export function undo(
  store: MemoryStore,
  revision: number,
  authorityOf: AuthorityOf,
  partSize = 1_000,
): MemoryStore {
  return inParts(store, [...store.keys()], partSize, (before, keys) =>
    planUndo(revision, new Map(keys.map((key) => [key, before.get(key)!])), authorityOf),
  );
}

/** The visible record of each key. */
export function recordsIn(store: MemoryStore): Map<string, StoredRecord> {
  const visible = new Map<string, StoredRecord>();
  for (const [key, entry] of store) if (entry.visible) visible.set(key, entry.visible.record);
  return visible;
}

function inParts<T>(
  store: MemoryStore,
  all: readonly T[],
  size: number,
  plan: (before: MemoryStore, part: readonly T[]) => KeyChange[],
): MemoryStore {
  const next = new Map(store);
  for (const part of slicesOf(all, size)) {
    for (const { key, after, rowsPut, rowsRemoved } of plan(next, part)) {
      const replaced = new Set([...rowsRemoved, ...rowsPut.map(({ revision }) => revision)]);
      const kept = (next.get(key)?.rows ?? []).filter(({ revision }) => !replaced.has(revision));
      const rows = [...kept, ...rowsPut].sort((a, b) => a.revision - b.revision);
      if (after === null && rows.length === 0) next.delete(key);
      else next.set(key, { visible: after, rows });
    }
  }
  return next;
}
