import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { unpack } from '../../../server/intake/bundle/open-import.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { exportNetwork } from '../../../server/use-cases/networks/export-network.ts';
import { commitPreview } from '../../../server/use-cases/importing/commit-preview.ts';
import { previewUpload } from '../../../server/use-cases/importing/preview-upload.ts';
import { draft, fromFile } from '../../store/records.ts';
import { type ImportingTelar, importingTelar, receiving } from '../importing/importing-telar.ts';

describe('exportNetwork', () => {
  let telar: ImportingTelar;
  let id = '';
  beforeAll(async () => {
    telar = await importingTelar();
    const upload = receiving({ 'ties.csv': 'from,to\na,b\nb,c\n' });
    const preview = await previewUpload(telar, upload);
    const report = await commitPreview(telar, {
      id: preview.id,
      acceptRejects: false,
      importedBy: 'explorer',
    });
    id = report.networks[0]!;
  });
  afterAll(() => telar.close());

  it('of a territory holds the contracts, evaluations and results of its schools, and no others', async () => {
    const { store } = telar;
    const school = (id: string, comunaId: string) =>
      newRecord('actor', { id, kind: 'school', name: id, comunaId, sostenedorId: 'sostenedor:65154016' });
    const hired = { sostenedorId: 'sostenedor:65154016', providerId: 'organisation:a' };
    const evaluated = { evaluator: 'school', dimension: 'trato', score: 6.5 };
    const records = [
      newRecord('territory', { id: 'comuna:13101', kind: 'comuna', code: '13101', name: 'Santiago' }),
      ...[school('school:1', 'comuna:13101'), school('school:2', 'comuna:05101')],
      newRecord('actor', { id: 'organisation:a', kind: 'organisation', name: 'ATE Sur' }),
      newRecord('contract', { ...hired, contractId: '1', schoolIds: ['school:1'], amount: 5 }),
      newRecord('contract', { ...hired, contractId: '2', schoolIds: ['school:2'] }),
      newRecord('contract', { ...hired, contractId: '3' }),
      newRecord('contract', { providerId: 'organisation:b', contractId: '4' }),
      newRecord('evaluation', { ...hired, contractId: '1', ...evaluated }),
      newRecord('evaluation', { ...hired, contractId: '2', ...evaluated }),
      newRecord('result', { schoolId: 'school:1', year: 2023, measure: 'm', value: 1.5 }),
      newRecord('result', { schoolId: 'school:2', year: 2023, measure: 'm', value: 2 }),
    ];
    await store.commitRevision(draft(), fromFile('apoyos.csv', records));
    const file = await exportNetwork(telar, { id: 'comuna:13101', format: 'bundle' });
    const { result } = readBundle(await unpack(file));
    expect(result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(result.counts).toMatchObject({ networks: 0, contracts: 2, evaluations: 1, results: 1 });
    const read = result.records.map(({ record }) => record);
    for (const at of [4, 6, 8, 10]) expect(read).toContainEqual(records[at]);
    await expect(exportNetwork(telar, { id: 'comuna:99999', format: 'bundle' })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('packs a bundle on another thread, and the bundle holds what was imported', async () => {
    const packed: string[] = [];
    const { parsing } = telar.pools;
    const observed: typeof parsing = {
      ...parsing,
      run: (name, ...rest) => {
        packed.push(name);
        return parsing.run(name, ...rest);
      },
    };
    const pools = { ...telar.pools, parsing: observed };
    const file = await exportNetwork({ ...telar, pools }, { id, format: 'bundle' });
    expect(packed).toEqual(['packBundle']);
    expect(file).toMatchObject({ mediaType: 'application/zip' });
    const { data } = readBundle(await unpack(file));
    expect(data.map(({ network, ties }) => [network.id, ties.length])).toEqual([[id, 2]]);
  });

  it('packs nothing for somebody who has left', async () => {
    const leaving = new AbortController();
    const packed = exportNetwork(telar, { id, format: 'bundle' }, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(packed).rejects.toThrow('left');
  });

  it('gives the same bytes each time', async () => {
    const twice = [1, 2].map(() => exportNetwork(telar, { id, format: 'bundle' }));
    const [first, second] = await Promise.all(twice);
    expect(Buffer.compare(first!.bytes, second!.bytes)).toBe(0);
  });

  it.each(['graphml', 'gexf', 'json'] as const)('writes %s', async (format) => {
    const { bytes, name } = await exportNetwork(telar, { id, format });
    expect(name).toMatch(new RegExp(`\\.${format}$`));
    expect(new TextDecoder().decode(bytes)).toContain('a');
  });

  it('says of an id that nothing has it', async () => {
    const none = exportNetwork(telar, { id: 'none', format: 'bundle' });
    await expect(none).rejects.toMatchObject({ kind: 'not-found', field: 'id' });
  });
});
