import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
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

describe('a preview', () => {
  let telar: RunningTelar;
  beforeEach(async () => {
    telar = await startTelar(null, { LOG_LEVEL: 'silent' });
  });
  afterEach(() => telar.stop());

  const preview = (files: Record<string, string | Uint8Array<ArrayBuffer>>) =>
    telar.query(api.previewImport, { body: formOf(files) });
  const change = (id: string, body: ImportDecisions) => telar.query(api.changeImport, { id, body });
  const refuseChange = (id: string, body: unknown) =>
    telar.refused(`${apiRoot}/imports/${id}`, {
      method: 'PATCH',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  const address = (path: string) => `${telar.address}${apiRoot}${path}`;

  it('asks for the direction that files do not give, and takes what is decided', async () => {
    const { id, recognised } = await preview(good);
    expect(recognised).toMatchObject({ direction: null });
    expect(recognised.doubts).toContain('direction');
    const commit = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect(await telar.refused(`${apiRoot}/imports/${id}/commit`, commit)).toMatchObject({
      status: 422,
      code: 'direction-open',
    });
    const decided = await change(id, { direction: 'undirected' });
    expect(decided.recognised).toMatchObject({ direction: 'undirected', doubts: [] });
    expect(await telar.query(api.showImport, { id })).toEqual(decided);
  });

  it('becomes the network and survey that its user decides, one decision after another', async () => {
    const { id } = await preview(good);
    await change(id, { direction: 'directed', network: { name: 'Red Norte' } });
    const { report, recognised } = await change(id, { network: { waveDate: '2026-11' } });
    expect(report.title).toBe('Red Norte');
    expect(recognised.network).toMatchObject({ name: 'Red Norte', waveId: '2026-11', waveDate: '2026-11' });
    const stored = await telar.query(api.commitImport, { id, body: {} });
    const network = await telar.query(api.showNetwork, { id: stored.networks[0]! });
    expect(network).toMatchObject({ name: 'Red Norte', directed: true, ties: 2 });
    expect(network.waves).toMatchObject([{ waveId: '2026-11', date: '2026-11' }]);
  });

  it('is not stored while something is in doubt, and remembers what was accepted', async () => {
    const { id, recognised } = await preview({ 'hoja.csv': ',A,B,C\nA,,1,1\nB,1,,\nC,0,0,\n' });
    expect(recognised).toMatchObject({ doubts: ['columns', 'empty-cells'], accepted: [] });
    const commit = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    const refused = await telar.refused(`${apiRoot}/imports/${id}/commit`, commit);
    expect(refused).toMatchObject({
      status: 422,
      code: 'doubts-open',
      field: 'accepted',
      values: { doubts: 'columns, empty-cells' },
    });
    await change(id, { tables: [{ file: 'hoja.csv', layer: 'trust' }] });
    await change(id, { accepted: ['empty-cells'] });
    const shown = await telar.query(api.showImport, { id });
    expect(shown.recognised).toMatchObject({ doubts: ['empty-cells'], accepted: ['empty-cells'] });
    expect(await telar.query(api.commitImport, { id, body: {} })).toMatchObject({ stored: true });
  });

  it('is in no doubt about which network it is where its files name it', async () => {
    const first = await preview({ 'Red Norte 2025.csv': 'from,to\na,b\n' });
    await change(first.id, { direction: 'directed' });
    const { networks } = await telar.query(api.commitImport, { id: first.id, body: {} });
    const sheets = {
      'networks.csv': 'network_id,name\nred:norte,Red Norte\n',
      'ties.csv': 'network_id,layer,from,to\nred:norte,trust,a,b\n',
    };
    const { recognised } = await preview(sheets);
    expect(recognised).toMatchObject({
      network: { id: 'red:norte', isStored: false },
      similarNetworks: [{ id: networks[0] }],
      doubts: [],
    });
    const unnamed = await preview({ ...sheets, 'networks.csv': 'name\nRed Norte\n' });
    expect(unnamed.recognised.network?.id).toBe('red:norte');
  });

  it('is drawn before it is stored, and nothing of it is stored then', async () => {
    const { id } = await preview(good);
    const picture = await telar.query(api.drawImport, { id });
    expect(picture.actors).toHaveLength(3);
    expect(picture.ties).toHaveLength(2);
    expect((await telar.query(api.listNetworks)).items).toEqual([]);
    const other = await telar.refused(`${apiRoot}/imports/${id}/graph?network=red:otra`);
    expect(other).toMatchObject({ status: 404, code: 'preview-without-network' });
  });

  it('takes cells written anew, and reads the files again with them', async () => {
    const { id, report } = await preview(flawed);
    const refused = report.findings.find(({ outcome }) => outcome === 'refused')!;
    const cell = { file: refused.file, row: refused.row!, column: refused.column!, value: 'c' };
    const edited = await change(id, { direction: 'directed', cells: [cell] });
    expect(edited.report.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(edited.report.counts).toMatchObject({ ties: 2 });
    const unknown = { ...cell, column: 'peso' };
    expect(await refuseChange(id, { cells: [unknown] })).toMatchObject({ status: 400, code: 'unknown-cell' });
    // A decision that does not fit leaves the preview as it was.
    expect(await telar.query(api.showImport, { id })).toEqual(edited);
  });

  it('takes cells of a workbook written anew, in the sheet that they stand in', async () => {
    const rows = [
      ['origen', 'destino', 'fuerza'],
      ['a', 'b', 'mucho'],
      ['b', 'c', 2],
    ];
    const sheet = rows.map((row) => row.map((value) => ({ value })));
    const book = await writeWorkbook([{ sheet: 'lazos', data: sheet }]).toBuffer();
    const { id, report } = await preview({ 'Red Norte.xlsx': new Uint8Array(book) });
    const refused = report.findings.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toMatchObject([
      { file: 'Red Norte.xlsx/lazos.csv', row: 2, column: 'fuerza', found: 'mucho' },
    ]);
    const cells = refused.map(({ file, row, column }) => ({ file, row: row!, column: column!, value: '4' }));
    const edited = await change(id, { cells });
    expect(edited.report.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(edited.recognised.network).toMatchObject({ name: 'Red Norte' });
    const stored = await telar.query(api.commitImport, { id, body: {} });
    const picture = await telar.query(api.showNetworkGraph, { id: stored.networks[0]! });
    expect(picture.ties.map(({ strength }) => strength).sort()).toEqual([2, 4]);
  });

  it('gives its observations as a table for spreadsheets, in both languages', async () => {
    const { id } = await preview(flawed);
    const answer = await fetch(address(`/imports/${id}/findings`));
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toMatch(/^archivo,fila,[^]*\npair\.csv,3,to,/);
    const english = await fetch(address(`/imports/${id}/findings?language=en`));
    expect(await english.text()).toMatch(/file,row,/);
  });

  it('is deleted with its files when its user leaves', async () => {
    const { id } = await preview(good);
    expect((await fetch(address(`/imports/${id}`), { method: 'DELETE' })).status).toBe(204);
    expect(await readdir(join(telar.folder, 'previews'))).toEqual([]);
    expect(await telar.refused(`${apiRoot}/imports/${id}`)).toMatchObject({
      status: 404,
      code: 'preview-gone',
    });
    const again = await telar.refused(`${apiRoot}/imports/${id}`, { method: 'DELETE' });
    expect(again).toMatchObject({ status: 404 });
  });

  it('finds the stored network that it may be another survey of', async () => {
    const first = await preview({ 'Red Norte 2025.csv': 'from,to\na,b\n' });
    await change(first.id, { direction: 'directed' });
    const { networks } = await telar.query(api.commitImport, { id: first.id, body: {} });
    const second = await preview({ 'Red Norte 2026.csv': 'from,to\na,b\nb,c\n' });
    expect(second.recognised.similarNetworks).toEqual([{ id: networks[0], name: 'Red Norte 2025' }]);
    expect(second.recognised.doubts).toContain('same-network');
    const same = await change(second.id, {
      direction: 'directed',
      network: { id: networks[0]! },
    });
    // It keeps its name, whatever the file is called.
    const network = { isStored: true, name: 'Red Norte 2025' };
    expect(same.recognised).toMatchObject({ network, similarNetworks: [], doubts: [] });
    expect(same.changes).toContainEqual({ type: 'network', new: 0, same: 1, changed: 0, gone: 0 });
    expect(same.changes).toContainEqual({ type: 'tie', new: 1, same: 1, changed: 0, gone: 0 });
    const own = await change(second.id, { network: { id: 'red:otra' } });
    expect(own.recognised).toMatchObject({ network: { isStored: false }, doubts: [] });
  });
});

describe('uploads of a server with narrow limits', () => {
  let telar: RunningTelar;
  beforeEach(async () => {
    const limits = { TELAR_UPLOAD_MB: '1', TELAR_UPLOAD_TOTAL_MB: '1.5', TELAR_PREVIEWS_MB: '0.5' };
    telar = await startTelar(null, limits);
  });
  afterEach(() => telar.stop());

  const megabyte = 1024 * 1024;
  const upload = (form: FormData) => telar.refused(`${apiRoot}/imports`, { method: 'POST', body: form });
  const ofLength = (bytes: number) => `from,to\n${'a,b\n'.repeat(bytes / 4)}`;

  it('refuse a file that is too large', async () => {
    expect(await upload(formOf({ 'large.csv': ofLength(1.2 * megabyte) }))).toMatchObject({
      status: 413,
      field: 'files',
      detail: expect.stringContaining('A file is larger than the 1 MB') as string,
    });
  });

  it('refuse files that are too large together, announced or not', async () => {
    const files = { 'a.csv': ofLength(0.9 * megabyte), 'b.csv': ofLength(0.9 * megabyte) };
    const tooLarge = { status: 413, field: 'files', detail: expect.stringContaining('together') as string };
    expect(await upload(formOf(files))).toMatchObject(tooLarge);
    const form = new Response(formOf(files));
    const streamed = await telar.refused(`${apiRoot}/imports`, {
      method: 'POST',
      headers: { 'content-type': form.headers.get('content-type')! },
      body: form.body,
      duplex: 'half',
    } as RequestInit);
    expect(streamed).toMatchObject(tooLarge);
    expect(await readdir(join(telar.folder, 'previews'))).toEqual([]);
  });

  it('keep the newest previews that fit', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) {
      const rows = Array.from({ length: 300 }, (_, row) => `a${i},b${row}\n`).join('');
      ids.push((await telar.query(api.previewImport, { body: formOf({ 'a.csv': `from,to\n${rows}` }) })).id);
    }
    const kept = await readdir(join(telar.folder, 'previews'));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(4);
    expect(ids.slice(-kept.length).sort()).toEqual(kept.sort());
  });
});
