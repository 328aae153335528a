import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetworkStore } from '../../server/store/network-store.ts';
import type { TerritoryGraph } from '../../server/store/ports/graph-reader.ts';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { draft } from '../store/records.ts';
import { type BenchSection, median, secondsOf, table } from './bench-report.ts';
import { nationalRecords } from './national-records.ts';

/** Both stores on the same fictional country of 20,000 actors and 150,000 ties. */
export const section: BenchSection = {
  id: 'store',
  title: 'The two stores on a national graph',
  run: async () => {
    const embedded = await onEmbedded();
    const neo4j = await onNeo4j();
    const rows = embedded.map(({ what, seconds, aim }, i) => [
      what,
      shown(seconds),
      typeof neo4j === 'string' ? neo4j : shown(neo4j[i]!.seconds),
      aim,
    ]);
    return table([['what', 'embedded', 'Neo4j 5.26, heap 2 GB', 'aim for Neo4j'], ...rows]);
  },
};

type Figure = { what: string; seconds: number; aim: string };

async function onEmbedded(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-bench-store-'));
  const store = await openEmbeddedStore(folder);
  try {
    return await measure(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

async function onNeo4j(): Promise<Figure[] | string> {
  const given = await testServer({ heap: '2g', pagecache: '256m', quick: false });
  if ('skip' in given) return 'not measured';
  try {
    const options = { ...given.server, timeout: 120_000 };
    const store = await openNeo4jStore(options);
    await emptyDatabase(options);
    try {
      return await measure(store);
    } finally {
      await store.close();
    }
  } finally {
    await given.server.stop();
  }
}

async function measure(store: NetworkStore): Promise<Figure[]> {
  const records = nationalRecords();
  const figures: Figure[] = [];
  const add = async (what: string, aim: string, rounds: number, work: () => Promise<unknown>) => {
    const seconds = rounds === 1 ? [await once(work)] : await secondsOf(work, rounds);
    figures.push({ what, aim, seconds: median(seconds) });
  };
  const graph = (id: string, scope: 'public' | 'all') => store.loadTerritory({ id, year: 2024, scope });
  await add('load the country', '≤ 60 s', 1, () => store.commitRevision(draft(), records));
  await add('graph of a comuna (about 46 schools), warm', '≤ 100 ms', 20, () => graph('comuna:x3', 'public'));
  await add('graph of a region (about 1,000 schools), warm', '', 10, () => graph('region:x3', 'public'));
  await add('search, two words', '≤ 50 ms', 30, () => store.searchActors({ q: 'san jos', limit: 50 }));
  await add('search, one prefix that fits thousands', '≤ 50 ms', 30, () =>
    store.searchActors({ q: 'esc', limit: 50 }),
  );
  await add('the country into typed arrays, warm', '≤ 3 s', 7, async () => {
    const country = await graph('country:x', 'all');
    if (country === null) throw new Error('The country was not loaded.');
    return typedArrays(country);
  });
  await add('one network, whole', '', 20, () => store.loadNetwork('network:x5'));
  await add('load the same again (nothing changes)', '', 1, () => store.commitRevision(draft(), records));
  await add('undo the first of both: all of it is then of the second', '', 1, () => store.undoRevision(1));
  return figures;
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Ties as the kernels take them: positions of their ends. */
function typedArrays({ actors, ties }: TerritoryGraph): { from: Int32Array; to: Int32Array } {
  const position = new Map(actors.map(({ id }, i) => [id, i]));
  return {
    from: Int32Array.from(ties, (tie) => position.get(tie.from)!),
    to: Int32Array.from(ties, (tie) => position.get(tie.to)!),
  };
}

const shown = (seconds: number): string =>
  seconds >= 1 ? `${seconds.toFixed(1)} s` : `${(seconds * 1000).toFixed(0)} ms`;
