import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordKey } from '../../../contract/record-key.ts';
import { planUndo, type KeyVersions } from '../../../server/store/revisions/plan-undo.ts';
import { actor } from '../records.ts';
import { arbitraryImport, arbitraryImports } from './arbitrary-imports.ts';
import { commit, emptyStore, lastRecords, recordsIn, undo, type MemoryStore } from './memory-store.ts';

const record = actor({ id: 'school:1', kind: 'school', name: 'A' });
const key = recordKey(record);
const source = (revision: number) => ({ revision, file: `${revision}.csv`, row: revision });
const version = (revision: number) => ({ key, ...source(revision), record });
const nothing = {
  transferred: [],
  restored: [],
  removed: [],
  transferredSuperseded: [],
  removedSuperseded: [],
};
const planFor = (undone: number, given: Partial<KeyVersions>) =>
  planUndo(undone, new Map([[key, { owner: null, superseded: [], reassertions: [], ...given }]]));

describe('undoing the owner of the visible version', () => {
  test('removes it when no other revision brought it', () => {
    expect(planFor(2, { owner: 2 })).toEqual({ ...nothing, removed: [key] });
  });

  test('restores the newest superseded version', () => {
    const superseded = [version(1), version(2)];
    expect(planFor(3, { owner: 3, superseded })).toEqual({ ...nothing, restored: [superseded[1]] });
  });

  test('transfers it to the first later revision that reasserted it, rather than restore an older one', () => {
    const given = { owner: 3, superseded: [version(1)], reassertions: [source(2), source(4), source(5)] };
    expect(planFor(3, given)).toEqual({ ...nothing, transferred: [{ key, ...source(4) }] });
  });
});

describe('undoing the owner of a superseded version', () => {
  test('removes that version', () => {
    expect(planFor(1, { owner: 2, superseded: [version(1)] })).toEqual({
      ...{ ...nothing, removedSuperseded: [key] },
    });
  });

  test('transfers it to a revision that reasserted it before it was replaced', () => {
    const given = { owner: 3, superseded: [version(1)], reassertions: [source(2), source(4)] };
    expect(planFor(1, given)).toEqual({ ...nothing, transferredSuperseded: [{ key, ...source(2) }] });
  });

  test('does not transfer it to a revision that reasserted what replaced it', () => {
    const owned = { owner: 2, superseded: [version(1)], reassertions: [source(3)] };
    expect(planFor(1, owned)).toEqual({ ...nothing, removedSuperseded: [key] });
    const between = { owner: 5, superseded: [version(1), version(2)], reassertions: [source(3)] };
    expect(planFor(1, between)).toEqual({ ...nothing, removedSuperseded: [key] });
  });
});

test('a key of which the undone revision has no version stays as it is', () => {
  const given = { owner: 1, superseded: [], reassertions: [source(2)] };
  expect(planFor(2, given)).toEqual(nothing);
});

describe('for any imports', () => {
  const committed = (imports: Parameters<typeof lastRecords>[0]): MemoryStore =>
    imports.reduce<MemoryStore>((store, records, i) => commit(store, i + 1, records), emptyStore);

  test('undoing the last import gives exactly the store before it', () => {
    fc.assert(
      fc.property(arbitraryImports(), arbitraryImport, (imports, last) => {
        const before = committed(imports);
        expect(undo(commit(before, 99, last), 99)).toEqual(before);
      }),
    );
  });

  test('undoing any, in any order, leaves what the others bring when stored one after another', () => {
    const undos = arbitraryImports(2).chain((imports) =>
      fc.record({
        imports: fc.constant(imports),
        undone: fc.shuffledSubarray(imports.map((_, i) => i)),
        partSize: fc.integer({ min: 1, max: 4 }),
      }),
    );
    fc.assert(
      fc.property(undos, ({ imports, undone, partSize }) => {
        let store = committed(imports);
        for (const [position, i] of undone.entries()) {
          store = undo(store, i + 1, partSize);
          const gone = new Set(undone.slice(0, position + 1));
          expect(recordsIn(store)).toEqual(lastRecords(imports.filter((_, j) => !gone.has(j))));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('undoing all, in any order, leaves nothing', () => {
    const all = arbitraryImports(2).chain((imports) =>
      fc.record({
        imports: fc.constant(imports),
        order: fc.shuffledSubarray(
          imports.map((_, i) => i),
          { minLength: imports.length },
        ),
      }),
    );
    fc.assert(
      fc.property(all, ({ imports, order }) => {
        expect(order.reduce((store, i) => undo(store, i + 1), committed(imports))).toEqual(emptyStore);
      }),
    );
  });

  test('imports between undos replace and reassert what is left', () => {
    const steps = fc.array(fc.oneof(arbitraryImport, fc.integer({ min: 1, max: 8 })), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (all) => {
        let store: MemoryStore = emptyStore;
        const imports = new Map<number, (typeof all)[number] & object>();
        let newest = 0;
        for (const step of all) {
          if (typeof step === 'number') {
            store = undo(store, step);
            imports.delete(step);
          } else {
            newest += 1;
            store = commit(store, newest, step);
            imports.set(newest, step);
          }
          expect(recordsIn(store)).toEqual(lastRecords([...imports.values()]));
        }
      }),
      { numRuns: 500 },
    );
  });
});
