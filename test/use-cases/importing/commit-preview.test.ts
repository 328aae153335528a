import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changePreview } from '../../../server/use-cases/importing/change-preview.ts';
import { commitPreview } from '../../../server/use-cases/importing/commit-preview.ts';
import { previewUpload } from '../../../server/use-cases/importing/preview-upload.ts';
import { type ImportingTelar, importingTelar, receiving } from './importing-telar.ts';

describe('commitPreview', () => {
  let telar: ImportingTelar;
  beforeEach(async () => {
    telar = await importingTelar();
  });
  afterEach(() => telar.close());

  const undecided = async (text = 'from,to\na,b\n') =>
    (await previewUpload(telar, receiving({ 'red.csv': text }))).id;
  const preview = async (text?: string) => {
    const id = await undecided(text);
    await changePreview(telar, { id, decisions: { direction: 'directed' } });
    return id;
  };
  const commit = (id: string, acceptRejects = false) =>
    commitPreview(telar, { id, acceptRejects, importedBy: 'explorer' });
  const stateOf = async (id: string) => (await telar.previews.find(id))?.state;
  const revisions = async () => (await telar.store.listRevisions({ limit: 10 })).items;

  it('goes from previewed to stored, and lets go of the records', async () => {
    const id = await preview();
    expect(await stateOf(id)).toBe('previewed');
    const report = await commit(id);
    expect(report).toMatchObject({ stored: true, revision: 1 });
    expect(await stateOf(id)).toBe('stored');
    expect(await readdir(join(telar.previewFolder, id))).toEqual(['preview.json']);
    expect(await revisions()).toMatchObject([{ number: 1, importedBy: 'explorer' }]);
  });

  it('gives one revision to all who commit, at once or later', async () => {
    const id = await preview();
    const reports = await Promise.all([commit(id), commit(id, true), commit(id)]);
    expect([...reports, await commit(id)].map(({ revision }) => revision)).toEqual([1, 1, 1, 1]);
    expect(await revisions()).toHaveLength(1);
  });

  it('shows while it stores that it does', async () => {
    const id = await preview();
    const { commitRevision } = telar.store;
    vi.spyOn(telar.store, 'commitRevision').mockImplementationOnce(async (...given) => {
      expect(await stateOf(id)).toBe('committing');
      return commitRevision(...given);
    });
    expect(await commit(id)).toMatchObject({ revision: 1 });
    expect.assertions(2);
  });

  it('fails with the store, and can be tried again', async () => {
    const id = await preview();
    vi.spyOn(telar.store, 'commitRevision').mockRejectedValueOnce(new Error('disk full'));
    await expect(commit(id)).rejects.toThrow('disk full');
    expect(await stateOf(id)).toBe('failed');
    expect(await commit(id)).toMatchObject({ revision: 1 });
  });

  it('reports what failed first, also where the disk takes no state of the preview any more', async () => {
    const id = await preview();
    vi.spyOn(telar.store, 'commitRevision').mockRejectedValueOnce(new Error('disk full'));
    const { previews } = telar;
    const save = previews.save.bind(previews);
    const full = vi
      .spyOn(previews, 'save')
      .mockImplementation((at, state) =>
        state.state === 'failed' ? Promise.reject(new Error('no space for a state')) : save(at, state),
      );
    await expect(commit(id)).rejects.toThrow('disk full');
    full.mockRestore();
    expect(await commit(id)).toMatchObject({ revision: 1 });
  });

  it('finds again what was stored just before a crash', async () => {
    const id = await preview();
    const { previews } = telar;
    const save = previews.save.bind(previews);
    const crash = vi.spyOn(previews, 'save').mockImplementation((at, state) => {
      if (state.state === 'previewed' || state.state === 'committing') return save(at, state);
      return Promise.reject(new Error('the process ended'));
    });
    await expect(commit(id)).rejects.toThrow('the process ended');
    crash.mockRestore();
    expect(await stateOf(id)).toBe('committing');
    expect(await commit(id)).toMatchObject({ revision: 1 });
    expect(await revisions()).toHaveLength(1);
  });

  it('refuses with the rows at fault, and waits for the user to accept', async () => {
    const id = await preview('from,to\na,b\nb,\n');
    await expect(commit(id)).rejects.toMatchObject({
      kind: 'refused-import',
      code: 'rows-refused',
      values: { refused: 1 },
      findings: [{ row: 3, outcome: 'refused' }],
    });
    expect(await stateOf(id)).toBe('previewed');
    expect(await commit(id, true)).toMatchObject({ revision: 1 });
  });

  it('refuses ties of which nobody has said whether they have a direction', async () => {
    const id = await undecided();
    await expect(commit(id, true)).rejects.toMatchObject({ kind: 'refused-import', code: 'direction-open' });
    expect(await revisions()).toEqual([]);
    await changePreview(telar, { id, decisions: { direction: 'undirected' } });
    expect(await commit(id)).toMatchObject({ revision: 1 });
    expect((await telar.store.listNetworks({ limit: 10 })).items).toMatchObject([
      { directed: false, ties: 1 },
    ]);
  });

  it.each([
    ['a matrix without words for its ties', ',A,B,C\nA,0,1,1\nB,1,0,0\nC,0,0,0\n', ['columns']],
    ['empty cells too', ',A,B,C\nA,,1,1\nB,1,,\nC,0,0,\n', ['columns', 'empty-cells']],
    ['nominations', 'ego,alter1,alter2\nA,B,C\nB,A,\nC,A,B\n', ['columns']],
  ] as const)('refuses what is in doubt until it is decided or accepted: %s', async (_, text, doubts) => {
    const id = await undecided(text);
    const refused = { kind: 'refused-import', code: 'doubts-open', values: { doubts: doubts.join(', ') } };
    await expect(commit(id)).rejects.toMatchObject(refused);
    await changePreview(telar, { id, decisions: { accepted: [...doubts] } });
    // What was accepted of a table is open again once something else is decided of it.
    const tables = [{ file: 'red.csv', cut: 1 }];
    await changePreview(telar, { id, decisions: { tables } });
    await expect(commit(id)).rejects.toMatchObject(refused);
    const { recognised } = await changePreview(telar, { id, decisions: { accepted: [...doubts] } });
    expect(recognised).toMatchObject({ doubts, accepted: doubts });
    expect((await telar.previews.find(id))?.reading).toBe(2);
    expect(await commit(id)).toMatchObject({ revision: 1 });
  });

  it('stores nothing where all of it is stored already, and reports that', async () => {
    await commit(await preview());
    const again = await commit(await preview());
    expect(again).toMatchObject({ stored: false, alreadyStored: true, revision: null });
    expect(again.changes).toEqual({ 'actor.same': 2, 'network.same': 1, 'tie.same': 1 });
    expect(await revisions()).toHaveLength(1);
  });

  it('compares with what is stored when it commits, not when it was previewed', async () => {
    const [first, second] = [await preview(), await preview()];
    expect(await commit(first)).toMatchObject({ revision: 1 });
    expect(await commit(second)).toMatchObject({ revision: null, alreadyStored: true });
  });

  it('commits what another process has previewed, and knows what it has stored', async () => {
    const id = await preview();
    const other = { ...telar, previews: telar.openPreviews() };
    expect(await commitPreview(other, { id, acceptRejects: false, importedBy: 'explorer' })).toMatchObject({
      revision: 1,
    });
    expect(await commit(id)).toMatchObject({ revision: 1 });
    expect(await revisions()).toHaveLength(1);
  });

  it('says of a preview that is gone what to do', async () => {
    await expect(commit('AAAAAAAAAAAAAAAA')).rejects.toMatchObject({
      kind: 'not-found',
      code: 'preview-gone',
      field: 'id',
      message: expect.stringContaining('Send the files again.') as string,
    });
  });
});
