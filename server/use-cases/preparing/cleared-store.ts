import type { NetworkStore } from '../../store/network-store.ts';
import type { PreparedResults } from '../../store/ports/prepared-results.ts';

/**
 * The store, which takes with whatever is taken out of it also what was worked out ahead: after an undo, an erasure or a
 * restore nothing of that is left, whoever wanted it and by which door. It is worked out anew. Also after one that fails: it
 * may have got as far as taking something out. And before: a process that ends on the way leaves nothing either.
 */
export function clearedStore(store: NetworkStore, prepared: PreparedResults): NetworkStore {
  const thenCleared =
    <Given extends unknown[], Result>(change: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      // What hinders this does not hinder an erasure; afterwards it is said.
      await prepared.clear().catch(() => undefined);
      try {
        return await change(...given);
      } finally {
        await prepared.clear();
      }
    };
  return {
    ...store,
    undoRevision: thenCleared(store.undoRevision),
    eraseRecords: thenCleared(store.eraseRecords),
    restoreStore: thenCleared(store.restoreStore),
  };
}
