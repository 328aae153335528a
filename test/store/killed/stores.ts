import { openAccountStore } from '../../../server/store/accounts/account-store.ts';
import type { AccountStore } from '../../../server/store/ports/accounts.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import type { Neo4jOptions } from '../../../server/store/neo4j/options.ts';

/** Milliseconds: a server that finds what a killed process left is slow, and a busy machine slower. */
const timeout = 120_000;

/** Where a store and its accounts are, as a process of its own is told. */
export type Place = {
  folder: string;
  server?: Pick<Neo4jOptions, 'uri' | 'user' | 'password'>;
};

/** A store with its accounts, which are in the data folder on either engine. */
export type OpenedPlace = { store: NetworkStore; accounts: AccountStore; close(): Promise<void> };

export async function openAt({ folder, server }: Place): Promise<OpenedPlace> {
  const store =
    server === undefined ? await openEmbeddedStore(folder) : await openNeo4jStore({ ...server, timeout });
  const accounts = openAccountStore(folder);
  const close = async () => {
    await accounts.close();
    await store.close();
  };
  return { store, accounts, close };
}
