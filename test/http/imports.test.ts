import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import type { ImportDecisions } from '../../contract/imports.ts';
import type { ImportReport } from '../../contract/revisions.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

const good = { 'pair.csv': 'from,to\na,b\nb,c\n' };
const flawed = { 'pair.csv': 'from,to\na,b\nb,\n' };

describe('uploaded imports', () => {
  let telar: RunningTelar;
  beforeEach(async () => {
    telar = await startTelar(null, { LOG_LEVEL: 'silent' });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await telar.stop();
  });

  const undecided = (files: Record<string, string | Uint8Array<ArrayBuffer>>) =>
    telar.query(api.previewImport, { body: formOf(files) });
  const change = (id: string, body: ImportDecisions) => telar.query(api.changeImport, { id, body });
  const preview = async (files: Record<string, string | Uint8Array<ArrayBuffer>>) =>
    change((await undecided(files)).id, { direction: 'directed' });
  const commit = (id: string, acceptRejects = false): Promise<ImportReport> =>
    telar.query(api.commitImport, { id, body: { acceptRejects } });
  const revisions = async () => (await telar.query(api.listRevisions)).items;
  const refuse = (path: string, body: unknown) =>
    telar.refused(`${apiRoot}${path}`, {
      method: 'POST',
      ...(body instanceof FormData
        ? { body }
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  const previewFolders = () => readdir(join(telar.folder, 'previews')).catch(() => []);

  it('are shown first and stored when accepted', async () => {
    const { id, report } = await preview(good);
    expect(report).toMatchObject({ stored: false, revision: null, counts: { ties: 2 } });
    expect(await revisions()).toEqual([]);
    const stored = await commit(id);
    expect(stored).toEqual({ ...report, stored: true, revision: 1 });
    expect(await revisions()).toMatchObject([{ changes: { 'actor.new': 3, 'tie.new': 2 } }]);
    const [network] = stored.networks;
    expect(await telar.query(api.showNetwork, { id: network! })).toMatchObject({ id: network, ties: 2 });
  });

  it('become one revision however often, and at whatever moment, they are committed', async () => {
    const { id } = await preview(good);
    const reports = await Promise.all([commit(id), commit(id), commit(id)]);
    reports.push(await commit(id));
    expect(reports.map(({ revision }) => revision)).toEqual([1, 1, 1, 1]);
    expect(await revisions()).toHaveLength(1);
  });

  it('become a revision each when two previews are committed at one moment', async () => {
    const previews = await Promise.all([preview(good), preview({ 'other.csv': 'from,to\nx,y\n' })]);
    const reports = await Promise.all(previews.map(({ id }) => commit(id)));
    expect(reports.map(({ revision }) => revision).sort()).toEqual([1, 2]);
  });

  it('are refused with the rows that cannot be read, until the user accepts to leave these out', async () => {
    const { id, report } = await preview(flawed);
    expect(report.findings.some(({ outcome }) => outcome === 'refused')).toBe(true);
    const problem = await refuse(`/imports/${id}/commit`, {});
    expect(problem).toMatchObject({ status: 422, type: 'urn:telar:problem:refused-import' });
    expect(problem.findings).toHaveLength(1);
    expect(await revisions()).toEqual([]);
    expect(await commit(id, true)).toMatchObject({ stored: true, revision: 1 });
  });

  it('can be mended and sent again: the mended rows are stored, the first preview is not', async () => {
    await preview(flawed);
    const { id } = await preview({ 'pair.csv': flawed['pair.csv'].replace('b,\n', 'b,c\n') });
    expect(await commit(id)).toMatchObject({ stored: true, revision: 1, counts: { ties: 2 } });
    expect(await revisions()).toHaveLength(1);
  });

  it('can be committed again when the store failed', async () => {
    const { id } = await preview(good);
    vi.spyOn(telar.telar.store, 'commitRevision').mockRejectedValueOnce(new Error('disk full'));
    expect((await refuse(`/imports/${id}/commit`, {})).status).toBe(500);
    expect(await commit(id)).toMatchObject({ revision: 1 });
    expect(await revisions()).toHaveLength(1);
  });

  it('are gone after a while, in one sentence that says what to do', async () => {
    const { id } = await preview(good);
    const halfAnHourOn = new Date(Date.now() + 31 * 60_000);
    vi.useFakeTimers({ toFake: ['Date'], now: halfAnHourOn });
    try {
      expect(await refuse(`/imports/${id}/commit`, {})).toMatchObject({
        status: 404,
        field: 'id',
        code: 'preview-gone',
        values: { id },
        detail: expect.stringContaining('Send the files again.') as string,
      });
      await undecided(good);
      expect(await previewFolders()).not.toContain(id);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are deleted from disk after a while although nothing more is sent', async () => {
    const short = await startTelar(null, { TELAR_PREVIEW_MINUTES: '0.02' });
    try {
      await short.query(api.previewImport, { body: formOf(good) });
      await vi.waitFor(
        async () => {
          expect(await readdir(join(short.folder, 'previews'))).toEqual([]);
        },
        { timeout: 10_000, interval: 100 },
      );
    } finally {
      await short.stop();
    }
  });

  it.each(['none', '..%2F..', 'AAAAAAAAAAAAAAAA'])('know no preview %s', async (id) => {
    expect(await refuse(`/imports/${id}/commit`, {})).toMatchObject({ status: 404, field: 'id' });
  });

  it('are undone once, however often they are asked to be', async () => {
    const { id } = await preview(good);
    const { networks } = await commit(id);
    const undo = () => telar.query(api.undoRevision, { id: '1' });
    for (const undone of await Promise.all([undo(), undo()]))
      expect(undone).toMatchObject({ number: 1, state: 'undone' });
    expect(await undo()).toMatchObject({ number: 1, state: 'undone' });
    expect(await revisions()).toHaveLength(1);
    const gone = await telar.refused(`${apiRoot}/networks/${encodeURIComponent(networks[0]!)}`);
    expect(gone.status).toBe(404);
    expect(await commit(id)).toMatchObject({ revision: 1 });
    expect(await refuse('/revisions/9/undo', {})).toMatchObject({ status: 404 });
  });

  it('leave nothing on disk when they cannot be read', async () => {
    const problem = await refuse('/imports', formOf({ 'broken.zip': 'PK no archive' }));
    expect(problem).toMatchObject({ status: 422 });
    expect(await previewFolders()).toEqual([]);
  });

  it.each([
    ['without files', new FormData()],
    [
      'of more than forty files',
      formOf(Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`f${i}.csv`, 'a']))),
    ],
    [
      'with another field',
      (() => {
        const form = new FormData();
        form.append('papers', new Blob(['a']), 'a.csv');
        return form;
      })(),
    ],
  ])('refuse a form %s', async (_what, form) => {
    expect(await refuse('/imports', form)).toMatchObject({ status: 400, field: 'files' });
    expect(await previewFolders()).toEqual([]);
  });
});
