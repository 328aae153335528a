import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordKey } from '../../../contract/record-key.ts';
import { lastOfEachKey } from '../../../server/store/revisions/last-of-each-key.ts';
import { planCommit } from '../../../server/store/revisions/plan-commit.ts';
import { actor } from '../records.ts';
import { arbitraryImport, arbitraryImports } from './arbitrary-imports.ts';
import { commit, emptyStore, lastRecords, recordsIn, visibleOf } from './memory-store.ts';

const school = (name: string) => actor({ id: 'school:1', kind: 'school', name });
const key = recordKey(school('A'));
const sourced = (name: string) => [[key, { record: school(name), file: 'b.csv', row: 7 }]] as const;
const stored = (revision: number, name: string) =>
  new Map([[key, { key, revision, file: 'a.csv', row: 2, record: school(name) }]]);
const nothing = { inserted: [], replaced: [], reassertions: [], changed: new Set() };

describe('a record of an import', () => {
  const written = { key, revision: 2, file: 'b.csv', row: 7, record: school('B') };

  test('whose key is not stored is inserted', () => {
    expect(planCommit(2, new Map(), sourced('B'))).toEqual({
      ...{ ...nothing, inserted: [written], changed: new Set(['actor']) },
    });
  });

  test('with other values than the stored one replaces it; the older version is kept', () => {
    const visible = stored(1, 'A');
    expect(planCommit(2, visible, sourced('B'))).toEqual({
      ...{ ...nothing, replaced: [{ older: visible.get(key), newer: written }], changed: new Set(['actor']) },
    });
  });

  test('with the stored values is a reassertion and changes no type', () => {
    const reassertions = [{ key, revision: 2, file: 'b.csv', row: 7 }];
    expect(planCommit(2, stored(1, 'B'), sourced('B'))).toEqual({ ...nothing, reassertions });
  });

  test('that an earlier run of the same plan has written is left as it is, and its type counts as changed', () => {
    expect(planCommit(2, stored(2, 'B'), sourced('B'))).toEqual({
      ...{ ...nothing, changed: new Set(['actor']) },
    });
  });
});

describe('for any imports', () => {
  test('the last record of each key is visible', () => {
    fc.assert(
      fc.property(arbitraryImports(), (imports) => {
        const store = imports.reduce((before, records, i) => commit(before, i + 1, records), emptyStore);
        expect(recordsIn(store)).toEqual(lastRecords(imports));
      }),
    );
  });

  test('an import repeated at once changes no visible record and no owner', () => {
    fc.assert(
      fc.property(arbitraryImports(), (imports) => {
        const once = imports.reduce((before, records, i) => commit(before, i + 1, records), emptyStore);
        const twice = commit(once, imports.length + 1, imports.at(-1)!);
        const visible = [...once].map(([of, entry]) => [of, entry.visible]);
        expect([...twice].map(([of, entry]) => [of, entry.visible])).toEqual(visible);
        const plan = planCommit(99, visibleOf(once), lastOfEachKey(imports.at(-1)!));
        expect([plan.inserted, plan.replaced, plan.changed.size]).toEqual([[], [], 0]);
      }),
    );
  });

  test('a plan made in parts does what the whole plan does', () => {
    fc.assert(
      fc.property(arbitraryImport, arbitraryImport, fc.integer({ min: 1, max: 3 }), (one, other, size) => {
        const before = commit(emptyStore, 1, one);
        expect(commit(before, 2, other, size)).toEqual(commit(before, 2, other));
      }),
    );
  });

  test('a plan executed again, as after a lost answer, changes nothing but repeats its reassertions', () => {
    fc.assert(
      fc.property(arbitraryImport, arbitraryImport, (one, other) => {
        const once = commit(commit(emptyStore, 1, one), 2, other);
        const again = commit(once, 2, other);
        const kept = (store: typeof once) =>
          [...store].map(([of, { visible, superseded }]) => [of, visible, superseded]);
        expect(kept(again)).toEqual(kept(once));
      }),
    );
  });
});
