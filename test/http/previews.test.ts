import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { api, apiRoot } from '../../contract/api.ts';
import type { ImportDecisions } from '../../contract/imports.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

const good = { 'pair.csv': 'from,to\na,b\nb,c\n' };
const flawed = { 'pair.csv': 'from,to\na,b\nb,\n' };

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
