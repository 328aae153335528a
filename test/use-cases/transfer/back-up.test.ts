import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccountStore } from '../../../server/store/accounts/account-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import type { AccountStore } from '../../../server/store/ports/accounts.ts';
import { backUp } from '../../../server/use-cases/transfer/back-up.ts';
import { draft } from '../../store/records.ts';
import { file, filled, folder, openStore, ownerKey, restored } from './transferred-stores.ts';

let accounts: AccountStore;
beforeEach(() => {
  accounts = openAccountStore(folder);
});
afterEach(() => accounts.close());

const backedUp = (store: NetworkStore) =>
  backUp(
    { store, accounts, ownerKey, now: () => new Date('2026-03-02T12:00:00Z') },
    { path: file('backup.zip'), version: '1.2.3', withOwnerKey: true },
  );

/** A store that somebody changes while it is written out, so many times. */
function changedWhileRead(store: NetworkStore, times: number): NetworkStore {
  let changes = 0;
  return {
    ...store,
    async *streamViews() {
      if (changes++ < times) await store.commitRevision(draft(), []);
      yield* store.streamViews();
    },
  };
}

test('an import meanwhile makes it begin again, and the backup is that of the store after it', async () => {
  const store = await filled();
  const header = await backedUp(changedWhileRead(store, 2));
  expect(header.counts.revisions).toBe(6);
  expect(header.backup).toEqual({ accountRows: 0, withOwnerKey: true });
  const copy = await openStore('b');
  await restored(copy, file('backup.zip'));
  expect(await copy.storeVersion()).toBe(await store.storeVersion());
});

test('of a store that never rests there is none, and no file', async () => {
  const store = await filled();
  await expect(backedUp(changedWhileRead(store, 100))).rejects.toMatchObject({ code: 'store-changed' });
  expect((await store.listRevisions({ limit: 100 })).items).toHaveLength(7);
  expect(readdirSync(folder).filter((name) => name.includes('zip'))).toEqual([]);
});
