import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openImport } from '../../server/intake/bundle/open-import.ts';
import { readFiles } from '../../server/intake/read-files.ts';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import type { NetworkStore } from '../../server/store/network-store.ts';
import { storeIntake } from '../../server/use-cases/importing/import-files.ts';
import { shippedSets } from '../../server/use-cases/importing/load-shipped-data.ts';
import { emptyDatabase } from '../neo4j-server/empty-database.ts';
import { testServer } from '../neo4j-server/test-server.ts';
import { table } from './bench-report.ts';

type Figure = { what: string; aim: string; seconds: number };

/** The register that ships with Telar, all its years at once, into both engines and out of them again. */
export async function registerImport(): Promise<string> {
  const embedded = await onEmbedded();
  const neo4j = await onNeo4j();
  const rows = embedded.map(({ what, aim, seconds }, i) => [
    what,
    shown(seconds),
    neo4j === null ? 'not measured' : shown(neo4j[i]!.seconds),
    aim,
  ]);
  const heads = ['the school register 2022–2025', 'embedded', 'Neo4j 5.26, heap 2 GB', 'aim for Neo4j'];
  return table([heads, ...rows]);
}

async function onEmbedded(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-bench-register-'));
  const store = await openEmbeddedStore(folder);
  try {
    return await measure(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** On a server that has done nothing before. */
async function onNeo4j(): Promise<Figure[] | null> {
  const given = await testServer({ heap: '2g', pagecache: '256m', quick: false });
  if ('skip' in given) return null;
  const options = { ...given.server, timeout: 120_000 };
  const store = await openNeo4jStore(options);
  try {
    await emptyDatabase(options);
    return await measure(store);
  } finally {
    await store.close();
    await given.server.stop();
  }
}

async function measure(store: NetworkStore): Promise<Figure[]> {
  const ownerKey = randomBytes(32);
  const figures: Figure[] = [];
  const add = async (what: string, aim: string, work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    figures.push({ what, aim, seconds: (performance.now() - begun) / 1000 });
  };
  const load = () => importRegister(store, ownerKey);
  const undo = () => undoNewest(store);
  await add('import, the first after the start', '≤ 40 s', load);
  await add('undo, the first after the start', '≤ 15 s', undo);
  await add('import once more', '≤ 25 s', load);
  await add('import of the same again, which changes nothing', '', load);
  await add('undo of that', '', undo);
  await add('undo', '≤ 15 s', undo);
  return figures;
}

/** Reads the files and stores what they say. */
async function importRegister(store: NetworkStore, ownerKey: Uint8Array): Promise<void> {
  const [{ folders }] = shippedSets as [(typeof shippedSets)[number]];
  const paths = folders.map((name) => fileURLToPath(new URL(`../../datasets/${name}`, import.meta.url)));
  const files = (await openImport(paths)).filter(({ name }) => /(?<!\.xlsx.*)\.csv$/.test(name));
  const read = readFiles(files, ownerKey);
  await storeIntake({ store, now: () => new Date() }, { read, acceptRejects: true, importedBy: 'bench' });
}

async function undoNewest(store: NetworkStore): Promise<void> {
  const { items } = await store.listRevisions({ limit: 100 });
  const current = items.filter(({ state }) => state === 'current').map(({ number }) => number);
  await store.undoRevision(Math.max(...current));
}

const shown = (seconds: number): string => `${seconds.toFixed(1)} s`;
