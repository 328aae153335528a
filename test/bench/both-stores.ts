import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import type { NetworkStore } from '../../server/store/network-store.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { table } from './bench-report.ts';
import type { Aim, Figure } from './frame/figure.ts';
import type { Bench } from './frame/section.ts';
import { shown, shownAim } from './frame/show-figure.ts';

/** What was measured how many seconds long, round by round; the aim is that of Neo4j. */
export type Timed = { what: string; seconds: readonly number[]; aim?: Aim };
type Measure = (store: NetworkStore) => Promise<Timed[]>;

/** A table of what takes how long over an empty store of each engine. @param heading of its first column */
export async function tableOfBothStores(bench: Bench, heading: string, measure: Measure): Promise<string> {
  const embedded = await onEmbedded(measure);
  const neo4j = await onNeo4j(measure);
  const rows = embedded.map(({ what, seconds }, i) => [
    what,
    shown(bench.figure({ name: `${what}: embedded`, unit: 's' }, seconds)),
    ...neo4jCells(bench, neo4j?.[i] ?? null),
  ]);
  return table([[heading, 'embedded', 'Neo4j 5.26, heap 2 GB', 'aim for Neo4j'], ...rows]);
}

function neo4jCells(bench: Bench, timed: Timed | null): string[] {
  if (timed === null) return ['not measured', ''];
  const { what, seconds, aim } = timed;
  const figure: Figure = bench.figure({ name: `${what}: Neo4j`, unit: 's', ...(aim && { aim }) }, seconds);
  return [shown(figure), shownAim(figure)];
}

async function onEmbedded(measure: Measure): Promise<Timed[]> {
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
async function onNeo4j(measure: Measure): Promise<Timed[] | null> {
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
