import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { openImport } from '../../server/intake/bundle/open-import.ts';
import { readFiles } from '../../server/intake/read-files.ts';
import type { NetworkStore } from '../../server/store/network-store.ts';
import { storeIntake } from '../../server/use-cases/importing/import-files.ts';
import { shippedSets } from '../../server/use-cases/importing/load-shipped-data.ts';
import { tableOfBothStores, type Timed } from './both-stores.ts';
import type { Bench } from './frame/section.ts';

/** The register that ships with Telar, all its years at once, into both engines and out of them again. */
export const registerImport = (bench: Bench): Promise<string> =>
  tableOfBothStores(bench, 'the school register 2022–2025', measure);

async function measure(store: NetworkStore): Promise<Timed[]> {
  const ownerKey = randomBytes(32);
  const figures: Timed[] = [];
  const add = async (what: string, atMost: number | null, work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    const seconds = [(performance.now() - begun) / 1000];
    figures.push({ what, seconds, ...(atMost !== null && { aim: { atMost } }) });
  };
  const load = () => importRegister(store, ownerKey);
  const undo = () => undoNewest(store);
  await add('import, the first after the start', 40, load);
  await add('undo, the first after the start', 15, undo);
  await add('import once more', 25, load);
  await add('import of the same again, which changes nothing', null, load);
  await add('undo of that', null, undo);
  await add('undo', 15, undo);
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
