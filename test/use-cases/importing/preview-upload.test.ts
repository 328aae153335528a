import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFiles } from '../../../server/intake/hash-files.ts';
import { commitPreview } from '../../../server/use-cases/importing/commit-preview.ts';
import { previewUpload } from '../../../server/use-cases/importing/preview-upload.ts';
import { type ImportingTelar, importingTelar, receiving } from './importing-telar.ts';

const files = { 'ties.csv': 'from,to\na,b\nb,c\n' };

describe('previewUpload', () => {
  let telar: ImportingTelar;
  beforeEach(async () => {
    telar = await importingTelar();
  });
  afterEach(() => telar.close());

  it('says what the files hold, and stores nothing', async () => {
    const { report } = await previewUpload(telar, receiving(files));
    expect(report).toMatchObject({ stored: false, revision: null, counts: { ties: 2 } });
    expect((await telar.store.listRevisions({ limit: 10 })).items).toEqual([]);
  });

  it('names the actors and the network of what changes and goes', async () => {
    const sheets = (ties: string) => ({
      'networks.csv': 'network_id,name\nred:n,Red Norte\n',
      'actors.csv': 'actor_id,kind,name\na,school,Escuela A\nb,school,Escuela B\nc,school,Escuela C\n',
      'ties.csv': `network_id,wave_id,layer,from,to,strength\n${ties}`,
    });
    const first = await previewUpload(telar, receiving(sheets('red:n,1,trust,a,b,1\nred:n,1,trust,b,c,1\n')));
    expect(first.names).toEqual({});
    await commitPreview(telar, { id: first.id, acceptRejects: false, importedBy: 'test' });
    const second = await previewUpload(telar, receiving(sheets('red:n,1,trust,a,b,3\n')));
    expect(second.examples.map(({ change, type }) => [type, change])).toEqual(
      expect.arrayContaining([
        ['tie', 'changed'],
        ['tie', 'gone'],
      ]),
    );
    expect(second.names).toEqual({
      'red:n': 'Red Norte',
      'red:n~a': 'Escuela A',
      'red:n~b': 'Escuela B',
      'red:n~c': 'Escuela C',
    });
  });

  it('keeps the files as they were sent, and beside them what was read', async () => {
    const { id } = await previewUpload(telar, receiving(files));
    expect((await readdir(join(telar.previewFolder, id))).sort()).toEqual([
      'preview.json',
      'reading-1-findings.ndjson',
      'reading-1-records.ndjson',
      'upload-0',
    ]);
    for (const name of await readdir(join(telar.previewFolder, id)))
      expect((await stat(join(telar.previewFolder, id, name))).mode & 0o077).toBe(0);
    const { parsed } = (await telar.previews.find(id))!;
    const bytes = new TextEncoder().encode(files['ties.csv']);
    expect(parsed.hash).toBe(hashFiles([{ name: 'ties.csv', bytes }]));
  });

  it('leaves nothing behind when files cannot be read', async () => {
    const broken = previewUpload(telar, receiving({ 'broken.zip': 'PK' }));
    await expect(broken).rejects.toMatchObject({ kind: 'refused-import' });
    expect(await readdir(telar.previewFolder)).toEqual([]);
  });

  it('leaves nothing behind when the upload breaks off', async () => {
    const brokenOff = previewUpload(telar, async (folder) => {
      await receiving(files)(folder);
      throw new Error('the line went dead');
    });
    await expect(brokenOff).rejects.toThrow('the line went dead');
    expect(await readdir(telar.previewFolder)).toEqual([]);
  });

  it('lists the first five thousand findings and counts all of them', async () => {
    const rows = Array.from({ length: 6000 }, (_, at) => `n,w,knowledge,a${String(at)},`).join('\n');
    const bundle = {
      'networks.csv': 'network,name\nn,N\n',
      'waves.csv': 'network,wave\nn,w\n',
      'ties.csv': `network,wave,layer,from,to\n${rows}\n`,
    };
    const { report } = await previewUpload(telar, receiving(bundle));
    expect(report.findings).toHaveLength(5000);
    const counted = Object.values(report.findingCounts).reduce((sum, count) => sum + count, 0);
    expect(counted).toBeGreaterThanOrEqual(6000);
  });
});
