import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPaths } from '../../../server/use-cases/importing/import-files.ts';
import { type ImportingTelar, importingTelar } from './importing-telar.ts';

describe('importPaths', () => {
  let telar: ImportingTelar;
  let folder = '';
  beforeEach(async () => {
    telar = await importingTelar();
    folder = await mkdtemp(join(tmpdir(), 'telar-paths-'));
  });
  afterEach(async () => {
    await telar.close();
    await rm(folder, { recursive: true, force: true });
  });

  const importText = async (text: string, acceptRejects = false) => {
    const path = join(folder, 'ties.csv');
    await writeFile(path, text);
    return importPaths(telar, { paths: [path], acceptRejects });
  };
  const revisions = async () => (await telar.store.listRevisions({ limit: 10 })).items;

  it('stores files as one revision', async () => {
    const report = await importText('from,to\na,b\n');
    expect(report).toMatchObject({ stored: true, revision: 1, counts: { ties: 1 } });
    expect(await revisions()).toMatchObject([{ importedBy: 'command line', title: report.title }]);
  });

  it('stores the same files again when told to: each command is a wish of its own', async () => {
    await importText('from,to\na,b\n');
    expect(await importText('from,to\na,b\n')).toMatchObject({ revision: 2 });
  });

  it('stores nothing when a row is refused, unless the user accepts that it is left out', async () => {
    const flawed = 'from,to\na,b\nb,\n';
    expect(await importText(flawed)).toMatchObject({ stored: false, revision: null });
    expect(await revisions()).toEqual([]);
    expect(await importText(flawed, true)).toMatchObject({ stored: true, revision: 1 });
  });

  it('says of a path that nothing is there', async () => {
    const missing = importPaths(telar, { paths: [join(folder, 'none.csv')], acceptRejects: false });
    await expect(missing).rejects.toMatchObject({ kind: 'not-found', field: 'path' });
  });
});
