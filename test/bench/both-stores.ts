import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import type { NetworkStore } from '../../server/store/network-store.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { table } from './bench-report.ts';

export type Figure = { what: string; seconds: number; aim: string };
type Measure = (store: NetworkStore) => Promise<Figure[]>;

/** A table of what takes how long over an empty store of each engine. @param heading of its first column */
export async function tableOfBothStores(
  heading: string,
  measure: Measure,
  shown: (seconds: number) => string,
): Promise<string> {
  const embedded = await onEmbedded(measure);
  const neo4j = await onNeo4j(measure);
  const rows = embedded.map(({ what, seconds, aim }, i) => [
    what,
    shown(seconds),
    neo4j === null ? 'not measured' : shown(neo4j[i]!.seconds),
    aim,
  ]);
  return table([[heading, 'embedded', 'Neo4j 5.26, heap 2 GB', 'aim for Neo4j'], ...rows]);
}

async function onEmbedded(measure: Measure): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-bench-store-'));
  const store = await openEmbeddedStore(folder);
  try {
    return await measure(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** On a server that has done nothing before. */
async function onNeo4j(measure: Measure): Promise<Figure[] | null> {
  const given = await testServer({ heap: '2g', pagecache: '256m', quick: false });
  if ('skip' in given) return null;
  try {
    const options = { ...given.server, timeout: 120_000 };
    const store = await openNeo4jStore(options);
    try {
      await emptyDatabase(options);
      return await measure(store);
    } finally {
      await store.close();
    }
  } finally {
    await given.server.stop();
  }
}
