import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closePools, createPools } from '../../../server/runtime/pools.ts';
import { PreviewFolder, type PreviewLimits } from '../../../server/runtime/preview-folder.ts';
import type { TaskLimits } from '../../../server/runtime/worker-pool.ts';
import { ResultCache } from '../../../server/runtime/result-cache.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { PreviewState } from '../../../server/use-cases/importing/preview-state.ts';

/** What the importing use cases are given, over a real store in a folder of its own. */
export async function importingTelar(
  limits: PreviewLimits = { bytes: 1e9, ageMs: 60_000 },
  /** What reading one import may use; as in service unless given. */
  reading?: TaskLimits,
) {
  const folder = await mkdtemp(join(tmpdir(), 'telar-importing-'));
  const store = await openEmbeddedStore(folder);
  const pools = createPools(1, reading);
  const now = () => new Date();
  const previewFolder = join(folder, 'previews');
  const openPreviews = () => new PreviewFolder<PreviewState>(previewFolder, limits, now);
  return {
    store,
    pools,
    previews: openPreviews(),
    /** The same folder as another process sees it. */
    openPreviews,
    previewFolder,
    cache: new ResultCache(),
    now,
    ownerKey: new Uint8Array(32),
    close: async () => {
      await closePools(pools);
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type ImportingTelar = Awaited<ReturnType<typeof importingTelar>>;

/** Puts texts into the folder of an upload, as the HTTP door does with a form. */
export const receiving =
  (files: Record<string, string>) =>
  async (folder: string): Promise<{ name: string; path: string }[]> => {
    const uploaded = Object.entries(files).map(([name, text], at) => ({
      name,
      text,
      path: join(folder, `upload-${String(at)}`),
    }));
    for (const { path, text } of uploaded) await writeFile(path, text, { mode: 0o600 });
    return uploaded.map(({ name, path }) => ({ name, path }));
  };
