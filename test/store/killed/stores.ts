import type { NetworkStore } from '../../../server/store/network-store.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import type { Neo4jOptions } from '../../../server/store/neo4j/options.ts';

/** Milliseconds: a server that finds what a killed process left is slow, and a busy machine slower. */
const timeout = 120_000;

/** Where a store is, as a process of its own is told. */
export type Place = { folder: string } | { server: Pick<Neo4jOptions, 'uri' | 'user' | 'password'> };

export const openAt = (place: Place): Promise<NetworkStore> =>
  'folder' in place ? openEmbeddedStore(place.folder) : openNeo4jStore({ ...place.server, timeout });
