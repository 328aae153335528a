import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPaths, type ImportPathsInput } from '../../../server/use-cases/importing/import-files.ts';
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

  const importText = async (text: string, options: Partial<ImportPathsInput> = {}) => {
    const path = join(folder, 'red.csv');
    await writeFile(path, text);
    const directed = { direction: 'directed' } as const;
    return importPaths(telar, { paths: [path], acceptRejects: false, decisions: directed, ...options });
  };
  const revisions = async () => (await telar.store.listRevisions({ limit: 10 })).items;

  it('stores files as one revision', async () => {
    const { report } = await importText('from,to\na,b\n');
    expect(report).toMatchObject({ stored: true, revision: 1, counts: { ties: 1 } });
    expect(await revisions()).toMatchObject([
      { importedBy: 'command line', title: report.title, changes: { 'tie.new': 1 } },
    ]);
    expect(await readdir(telar.previewFolder)).toEqual([]);
  });

  it('stores the same files once', async () => {
    await importText('from,to\na,b\n');
    const { report } = await importText('from,to\na,b\n');
    expect(report).toMatchObject({ revision: null, stored: false, alreadyStored: true });
    expect(await revisions()).toHaveLength(1);
  });

  it('stores nothing when a row is refused, unless the user accepts that it is left out', async () => {
    const flawed = 'from,to\na,b\nb,\n';
    expect((await importText(flawed)).report).toMatchObject({ stored: false, revision: null });
    expect(await revisions()).toEqual([]);
    const accepted = await importText(flawed, { acceptRejects: true });
    expect(accepted.report).toMatchObject({ stored: true, revision: 1 });
  });

  it('stores nothing that is in doubt unless that is accepted, and says what is', async () => {
    const matrix = ',A,B,C\nA,,1,1\nB,1,,\nC,0,0,\n';
    const { report, recognised } = await importText(matrix);
    expect(report).toMatchObject({ stored: false, revision: null });
    expect(recognised.doubts).toEqual(['columns', 'empty-cells']);
    expect(await revisions()).toEqual([]);
    const decisions = { direction: 'directed' as const, accepted: [...recognised.doubts] };
    expect((await importText(matrix, { decisions })).report).toMatchObject({ stored: true, revision: 1 });
  });

  it('stores what is in no doubt that could be settled: columns of people are left out whatever is said', async () => {
    const { report, recognised } = await importText('origen,destino,correo\na,b,x@y.cl\nb,a,z@y.cl\n');
    expect(recognised.doubts).toEqual(['personal-columns']);
    expect(report).toMatchObject({ stored: true });
  });

  it('stores nothing in a dry run, and reports what it would do', async () => {
    const { report } = await importText('from,to\na,b\n', { dryRun: true });
    expect(report).toMatchObject({
      stored: false,
      revision: null,
      changes: { 'actor.new': 2, 'tie.new': 1 },
    });
    expect(await revisions()).toEqual([]);
    expect(await readdir(telar.previewFolder)).toEqual([]);
  });

  it('replaces a network that its user names, and gives examples of what changes', async () => {
    await importText('from,to\na,b\nb,c\nc,d\n', {
      decisions: { direction: 'directed', network: { id: 'red:norte' } },
    });
    const second = await importText('from,to,strength\na,b,\nc,b,\n', {
      decisions: { direction: 'directed', network: { id: 'red:norte' } },
    });
    expect(second.report.changes).toMatchObject({ 'tie.same': 1, 'tie.changed': 1, 'tie.gone': 1 });
    expect(second.examples).toContainEqual(expect.objectContaining({ type: 'tie', change: 'gone' }));
    const { ties } = (await telar.store.loadNetwork('red:norte'))!;
    expect(ties.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'red:norte~a red:norte~b',
      'red:norte~c red:norte~b',
    ]);
  });

  it('stops when it is cancelled, and leaves nothing behind', async () => {
    const controller = new AbortController();
    const text = `from,to\n${Array.from({ length: 20_000 }, (_, i) => `a${i},b${i}\n`).join('')}`;
    const importing = importText(text, {
      signal: controller.signal,
      onProgress: () => {
        controller.abort(new Error('cancelled'));
      },
    });
    await expect(importing).rejects.toThrow('cancelled');
    expect(await revisions()).toEqual([]);
    expect(await readdir(telar.previewFolder)).toEqual([]);
  });

  it('says of a path that nothing is there', async () => {
    const missing = importPaths(telar, { paths: [join(folder, 'none.csv')], acceptRejects: false });
    await expect(missing).rejects.toMatchObject({ kind: 'not-found', field: 'path' });
  });
});
