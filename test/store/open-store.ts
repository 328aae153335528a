import type { NetworkStore } from '../../server/store/network-store.ts';

/** Opens an engine on a store without any record; `close` leaves nothing behind. */
export type OpenStore = () => Promise<{ store: NetworkStore; close(): Promise<void> }>;

/** Runs `work` on a fresh store and puts it away, also when the test fails. */
export async function withStore(
  open: OpenStore,
  work: (store: NetworkStore) => Promise<void>,
): Promise<void> {
  const { store, close } = await open();
  try {
    await work(store);
  } finally {
    await close();
  }
}
