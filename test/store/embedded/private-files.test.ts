import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

const modesIn = async (folder: string) => {
  const names = (await readdir(folder)).toSorted();
  const modes = await Promise.all(names.map((name) => stat(join(folder, name))));
  return Object.fromEntries(names.map((name, at) => [name, (modes[at]!.mode & 0o777).toString(8)]));
};

test.runIf(process.platform !== 'win32')(
  'files that others could read are closed to them, also the logs',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'telar-modes-'));
    try {
      for (const name of ['telar.sqlite', 'surveys.sqlite']) {
        await writeFile(join(folder, name), '');
        await chmod(join(folder, name), 0o644);
      }
      const store = await openEmbeddedStore(folder);
      await store.commitRevision(draft(), fixture);
      await store.surveys.deleteSurvey('none');
      const modes = await modesIn(folder);
      expect(Object.keys(modes)).toContain('telar.sqlite-wal');
      expect(Object.keys(modes)).toContain('surveys.sqlite-wal');
      expect(new Set(Object.values(modes))).toEqual(new Set(['600']));
      await store.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
