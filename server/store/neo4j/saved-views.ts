import type { NewView, ViewStore } from '../ports/view-store.ts';
import type { Connection, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';

type Writing = Pick<ViewStore, 'saveView' | 'deleteView' | 'touchView' | 'deleteViewsUnusedSince'>;

/** @param usedAt when it was opened last: as it is saved, unless it is given */
export async function storeView(
  run: Run,
  { id, createdAt, createdBy = null, state }: NewView,
  usedAt = createdAt,
): Promise<void> {
  const text = JSON.stringify(state);
  const view = { id, createdAt, createdBy, state: text, bytes: Buffer.byteLength(text), usedAt };
  await run(cypherFile('store-view'), view);
}

/** Changes of saved views; each waits until the store is at its schema. */
export function viewWriting({ write }: Connection, ready: () => Promise<void>): Writing {
  const change = async (command: string, values: Record<string, string>): Promise<number> => {
    await ready();
    const [row] = await write((run) => run(cypherFile(command), values));
    return Number(row?.['changed'] ?? 0);
  };
  return {
    saveView: async (view) => {
      await ready();
      await write((run) => storeView(run, view));
    },
    deleteView: async (id) => (await change('delete-view', { id })) > 0,
    touchView: async (opened) => {
      await change('touch-view', opened);
    },
    deleteViewsUnusedSince: (time) => change('delete-unused-views', { time }),
  };
}
