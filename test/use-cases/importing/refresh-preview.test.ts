import { afterEach, beforeEach, expect, it } from 'vitest';
import { commitPreview } from '../../../server/use-cases/importing/commit-preview.ts';
import { previewUpload } from '../../../server/use-cases/importing/preview-upload.ts';
import { showPreview } from '../../../server/use-cases/importing/show-preview.ts';
import { directory } from '../../intake/register/directory-fixture.ts';
import { type ImportingTelar, importingTelar, receiving } from './importing-telar.ts';

let telar: ImportingTelar;
beforeEach(async () => {
  telar = await importingTelar();
});
afterEach(() => telar.close());

const preview = async (year: string, owner: string) => {
  const { bytes } = directory([{ AGNO: year, RUT_SOSTENEDOR: owner }]);
  return previewUpload(telar, receiving({ [`${year}.csv`]: new TextDecoder().decode(bytes) }));
};
const commit = (id: string) => commitPreview(telar, { id, acceptRejects: false, importedBy: 'test' });

async function owners(): Promise<(string | null)[][]> {
  const ties: (string | null)[][] = [];
  for await (const { record } of telar.store.streamRecords({ type: 'tie', where: {} }))
    if (record.type === 'tie') ties.push([record.from, record.validFrom, record.validTo]);
  return ties;
}

it('reads a directory anew where another year was stored since it was previewed', async () => {
  const first = await preview('2023', '69010100');
  const next = await preview('2024', '62000660');
  expect((await commit(next.id)).changes).not.toHaveProperty('owner-changed.2023-2024');
  expect((await showPreview(telar, first.id)).report.changes).toMatchObject({ 'owner-changed.2023-2024': 1 });
  expect((await commit(first.id)).changes).toMatchObject({ 'owner-changed.2023-2024': 1 });
  expect(await owners()).toEqual([
    ['sostenedor:62000660', '2024', null],
    ['sostenedor:69010100', '2023', '2023'],
  ]);
});

it('also at the moment it is committed', async () => {
  const [fourth, third] = [await preview('2026', '69010100'), await preview('2025', '62000660')];
  await commit(fourth.id);
  await commit(third.id);
  expect(await owners()).toEqual([
    ['sostenedor:62000660', '2025', '2025'],
    ['sostenedor:69010100', '2026', null],
  ]);
});
