import type { Connection } from './connection.ts';
import { cypherFile } from './cypher-files.ts';

/** Which revisions may be read, and a number that changes with every import, undo and erasure. */
export type StoreState = { readonly visibleRevisions: number[]; readonly version: number };

export async function storeState({ read }: Pick<Connection, 'read'>): Promise<StoreState> {
  const [state] = await read((run) => run(cypherFile('store-state')));
  return {
    visibleRevisions: (state?.['visibleRevisions'] ?? []) as number[],
    version: Number(state?.['storeVersion'] ?? 0),
  };
}
