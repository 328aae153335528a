import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openImport } from '../../../server/intake/bundle/open-import.ts';
import { hashFiles } from '../../../server/intake/hash-files.ts';
import { allRevisions } from '../../../server/use-cases/importing/all-revisions.ts';
import { loadShippedData } from '../../../server/use-cases/importing/load-shipped-data.ts';
import { datasetHash } from '../../../server/use-cases/measuring/dataset-hash.ts';
import { exampleYears } from '../../../server/simulation/territory/fictional-places.ts';
import { draft } from '../../store/records.ts';
import { type ImportingTelar, importingTelar } from './importing-telar.ts';

const registerFolders = ['mineduc', 'slep', 'territory'].map((name) =>
  fileURLToPath(new URL(`../../../datasets/${name}`, import.meta.url)),
);

/** The register takes long to read, and what it holds is no matter here: it is there already, as an empty import. */
const hashOfRegister = async () => {
  const files = await openImport(registerFolders);
  return hashFiles(files.filter(({ name }) => name.endsWith('.csv') && !name.includes('.xlsx')));
};

describe('loadShippedData', () => {
  let telar: ImportingTelar;
  const labels: string[] = [];
  beforeAll(async () => {
    telar = await importingTelar();
    await telar.store.commitRevision(draft({ title: 'register', hash: await hashOfRegister() }), []);
    const example = datasetHash('example territory', 1, exampleYears, ['networks', 'supports']);
    const { number } = await telar.store.commitRevision(draft({ title: 'example', hash: example }), []);
    await telar.store.undoRevision(number);
    await loadShippedData(telar, (_done, _total, label) => labels.push(label));
  });
  afterAll(() => telar.close());

  const shipped = async () =>
    (await allRevisions(telar)).filter(({ importedBy }) => importedBy === 'shipped with Telar');

  it('loads what was never stored, each set as an import of its own, in their order', async () => {
    expect(labels).toEqual(['Documented cases', 'Classic networks']);
    const [cases, classics, ...others] = await shipped();
    expect(others).toEqual([]);
    expect(cases!.number).toBeLessThan(classics!.number);
    for (const { counts } of [cases!, classics!]) expect(counts['networks']).toBeGreaterThan(0);
  });

  it('loads no set again, also when it was undone', async () => {
    const before = await shipped();
    await telar.store.undoRevision(before.at(-1)!.number);
    await loadShippedData(telar, (_done, _total, label) => expect.unreachable(`${label} was loaded again`));
    expect((await shipped()).map(({ number }) => number)).toEqual(before.map(({ number }) => number));
    expect((await shipped()).at(-1)).toMatchObject({ state: 'undone' });
  });
});
