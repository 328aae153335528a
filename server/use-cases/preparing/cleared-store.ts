import type { NetworkStore } from '../../store/network-store.ts';
import type { PreparedResults } from '../../store/ports/prepared-results.ts';

/**
 * The store, which takes with whatever is taken out of it also what was worked out ahead: after an undo, an erasure or a
 * restore nothing of that is left, whoever wanted it and by which door. It is worked out anew.
 */
export function clearedStore(store: NetworkStore, prepared: PreparedResults): NetworkStore {
  const thenCleared =
    <Given extends unknown[], Result>(change: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const result = await change(...given);
      await prepared.clear();
      return result;
    };
  return {
    ...store,
    undoRevision: thenCleared(store.undoRevision),
    eraseRecords: thenCleared(store.eraseRecords),
    restoreStore: thenCleared(store.restoreStore),
  };
}
