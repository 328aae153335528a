import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorityOf } from '../../../server/store/revisions/version.ts';
import { arbitraryImport, arbitrarySteps, type Import, type Step } from './arbitrary-imports.ts';
import { commit, emptyStore, recordsIn, undo, type MemoryStore } from './memory-store.ts';
import { replayed } from './replayed-imports.ts';

/** A store with the imports that are in it, by revision. */
type Played = { store: MemoryStore; imports: ReadonlyMap<number, Import>; newest: number };
const nothing: Played = { store: emptyStore, imports: new Map(), newest: 0 };

const authorityIn =
  (imports: ReadonlyMap<number, Import>): AuthorityOf =>
  (revision) =>
    imports.get(revision)?.authority ?? 'import';

function play({ store, imports, newest }: Played, step: Step, partSize?: number): Played {
  const next = new Map(imports);
  if ('undo' in step) {
    const undone = undo(store, step.undo, authorityIn(imports), partSize);
    next.delete(step.undo);
    return { store: undone, imports: next, newest };
  }
  const number = newest + 1;
  next.set(number, step.commit);
  return {
    store: commit(store, number, step.commit, authorityIn(next), partSize),
    imports: next,
    newest: number,
  };
}

const playAll = (steps: readonly Step[]) => steps.reduce((played, step) => play(played, step), nothing);

describe('for any imports and undos', () => {
  test('the store holds what the imports that are left would hold alone', () => {
    fc.assert(
      fc.property(arbitrarySteps(), fc.integer({ min: 1, max: 4 }), (steps, partSize) => {
        let played = nothing;
        for (const step of steps) {
          played = play(played, step, partSize);
          expect(recordsIn(played.store)).toEqual(replayed([...played.imports.values()]));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('undoing the last import gives exactly the store before it', () => {
    fc.assert(
      fc.property(arbitrarySteps(), arbitraryImport(), (steps, last) => {
        const before = playAll(steps);
        const after = play(play(before, { commit: last }), { undo: before.newest + 1 });
        expect(after.store).toEqual(before.store);
      }),
      { numRuns: 300 },
    );
  });

  test('undoing all, in any order, leaves nothing', () => {
    const all = fc.array(arbitraryImport(), { minLength: 2, maxLength: 7 }).chain((imports) =>
      fc.record({
        imports: fc.constant(imports),
        order: fc.shuffledSubarray(
          imports.map((_, i) => i + 1),
          { minLength: imports.length },
        ),
      }),
    );
    fc.assert(
      fc.property(all, ({ imports, order }) => {
        const steps = [
          ...imports.map((commit) => ({ commit })),
          ...order.map((number) => ({ undo: number })),
        ];
        expect(playAll(steps).store).toEqual(emptyStore);
      }),
    );
  });

  test('a plan executed again, as after a lost answer, changes nothing', () => {
    fc.assert(
      fc.property(arbitrarySteps(), arbitraryImport(), (steps, last) => {
        const once = play(playAll(steps), { commit: last });
        const again = commit(once.store, once.newest, last, authorityIn(once.imports));
        expect(again).toEqual(once.store);
      }),
    );
  });

  test('what is kept beside the visible records is no more than the statements that differ from them', () => {
    fc.assert(
      fc.property(arbitraryImport(), (one) => {
        const first = {
          ...one,
          replaces: [],
          records: one.records.map((each) => ({ ...each, assumed: [] })),
        };
        const once = playAll([{ commit: first }]);
        expect([...once.store.values()].flatMap(({ rows }) => rows)).toEqual([]);
        const twice = play(once, { commit: first });
        const rows = [...twice.store.values()].flatMap((stored) => stored.rows);
        expect(rows).toHaveLength(twice.store.size);
        expect(rows.every(({ record }) => record === null)).toBe(true);
      }),
    );
  });
});
