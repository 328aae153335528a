import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canBeAccepted } from '../../../contract/import-doubts.ts';
import { doubts, type ImportDecisions } from '../../../contract/imports.ts';
import type { Measurement } from '../../../contract/metrics.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { ImportReport } from '../../../contract/revisions.ts';
import { closePools, createPools, type Pools } from '../../../server/runtime/pools.ts';
import { PreviewFolder } from '../../../server/runtime/preview-folder.ts';
import { ResultCache } from '../../../server/runtime/result-cache.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { importPaths } from '../../../server/use-cases/importing/import-files.ts';
import type { PreviewState } from '../../../server/use-cases/importing/preview-state.ts';
import { measureFile, type MeasureFileInput } from '../../../server/use-cases/measuring/measure-file.ts';

/** What the trial brought, copied byte for byte. */
const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
export const fixturePath = (name: string): string => join(fixtures, name);

export type MeasureOptions = Partial<Omit<MeasureFileInput, 'file'>>;
export type Measured = Measurement & { notes: string };

/** `telar measure`, as the command calls it; notes are what it prints beside the numbers. */
export async function measure(name: string, options: MeasureOptions = {}): Promise<Measured> {
  const { measured, notes } = await measureFile({
    ...{ metrics: [], parameters: [], nullModel: null, directed: null, cost: null, layers: [], wave: null },
    ...{ network: null, workers: 1, seed: 1 },
    ...options,
    file: fixturePath(name),
  });
  return { ...measured, notes: notes.join('\n') };
}

export type Imported = ImportReport & { data: NetworkData[] };
export type ImportOptions = ImportDecisions & { acceptRejects?: boolean };

/** As `--accept-doubts`: what a case shows is how the input is read as it is proposed. */
const accepted = doubts.filter(canBeAccepted);

/** A Telar of its own over an empty embedded store, and the doors into it. */
export type Trial = {
  store: NetworkStore;
  pools: Pools;
  /** `telar import`; the networks that came in are given as they are stored. */
  bring(names: string | string[], options?: ImportOptions): Promise<Imported>;
  close(): Promise<void>;
};

/** Threads that all trials share: only stores are of one trial. */
export const openPools = (): Pools => createPools(1);
export const shutPools = (pools: Pools): Promise<void> => closePools(pools);

export async function openTrial(pools: Pools): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-trial-'));
  const store = await openEmbeddedStore(folder);
  const now = () => new Date();
  const limits = { bytes: 1e9, ageMs: 600_000 };
  const previews = new PreviewFolder<PreviewState>(join(folder, 'previews'), limits, now);
  const telar = { store, pools, previews, cache: new ResultCache(), now, ownerKey: new Uint8Array(32) };
  return {
    store,
    pools,
    async bring(names, { acceptRejects = false, ...decisions } = {}) {
      const paths = [names].flat().map(fixturePath);
      const { report } = await importPaths(telar, {
        paths,
        decisions: { accepted, ...decisions },
        acceptRejects,
      });
      const data = await Promise.all(report.networks.map((id) => store.loadNetwork(id)));
      return { ...report, data: data.filter((network) => network !== null) };
    },
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
