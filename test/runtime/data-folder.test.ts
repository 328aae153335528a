import { chmod, mkdtemp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareDataFolder } from '../../server/runtime/data-folder.ts';

describe.runIf(process.platform !== 'win32')('the data folder', () => {
  let parent: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'telar-folder-'));
  });
  afterEach(() => rm(parent, { recursive: true }));

  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

  it('is made for its owner alone', async () => {
    const folder = join(parent, 'a', 'data');
    await prepareDataFolder(folder);
    expect(await modeOf(folder)).toBe('700');
  });

  it('is closed to others where it was open and holds nothing else', async () => {
    const folder = join(parent, 'data');
    await mkdir(folder);
    await chmod(folder, 0o755);
    for (const name of ['telar.sqlite', 'telar.sqlite-wal', 'owner.key', 'repeats.sqlite', 'prepared.sqlite'])
      await writeFile(join(folder, name), '');
    await prepareDataFolder(folder);
    expect(await modeOf(folder)).toBe('700');
  });

  it('that others use for other things stays as it is', async () => {
    await chmod(parent, 0o755);
    await writeFile(join(parent, 'notes.txt'), '');
    await prepareDataFolder(parent);
    expect(await modeOf(parent)).toBe('755');
  });

  it('that cannot be made is named', async () => {
    await writeFile(join(parent, 'file'), '');
    await expect(prepareDataFolder(join(parent, 'file', 'data'))).rejects.toThrow(
      /cannot be written.*TELAR_DATA/,
    );
  });
});
