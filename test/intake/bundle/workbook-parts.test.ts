import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { unpack } from '../../../server/intake/bundle/unpack.ts';
import { readImport } from '../../../server/intake/decisions/read-import.ts';
import { withRecords } from '../../../server/intake/intake-result.ts';
import { textOf } from './text-file.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (text: string) => new TextEncoder().encode(`<?xml version="1.0"?>${text}`);

type Sheet = { name: string; state?: string; rows: string[][] };
/** A workbook; a cell that begins with `#` is a formula that failed. */
const workbook = (...sheets: Sheet[]) => ({
  name: 'red.xlsx',
  bytes: zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state = 'visible' }, at) => `<sheet name="${name}" state="${state}" sheetId="${String(at + 1)}" r:id="r${String(at)}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="r${String(at)}" Type="${office}/worksheet" Target="worksheets/s${String(at)}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/s${String(at)}.xml`,
        xml(`<worksheet xmlns="${main}"><sheetData>${rows.map(rowOf).join('')}</sheetData></worksheet>`),
      ]),
    ),
  }),
});
const rowOf = (cells: string[], at: number): string =>
  `<row r="${String(at + 1)}">${cells
    .map((text, column) => {
      const place = `${'ABC'[column]!}${String(at + 1)}`;
      return text.startsWith('#')
        ? `<c r="${place}" t="e"><f>VLOOKUP(1,2,3)</f><v>${text}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    })
    .join('')}</row>`;
const read = async (...sheets: Sheet[]) =>
  withRecords(
    readImport(await unpack(workbook(...sheets)), {
      ownerKey: new Uint8Array(32),
      decisions: {},
      actors: [],
      comunas: null,
      storedRegister: [],
      name: 'red',
    }).result,
  );
const tiesOf = ({ records }: Awaited<ReturnType<typeof read>>) =>
  records.flatMap(({ record }) => (record.type === 'tie' ? [record.strength] : []));

const ties = {
  name: 'Datos',
  rows: [
    ['origen', 'destino', 'peso'],
    ['A', 'B', '2'],
    ['B', 'C', '1'],
  ],
};

describe('hidden sheets of a workbook', () => {
  it.each(['hidden', 'veryHidden'])('(%s) are not read, and it is reported', async (state) => {
    const result = await read(ties, {
      name: 'listas',
      state,
      rows: [
        ['origen', 'destino'],
        ['X', 'Y'],
        ['Y', 'Z'],
      ],
    });
    expect(tiesOf(result)).toEqual([2, 1]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'file-not-read', file: 'red.xlsx/listas.hidden-sheet' }),
    );
  });

  it('that are called as a sheet of a bundle are', async () => {
    const actors = {
      name: 'Actores',
      state: 'hidden',
      rows: [
        ['actor', 'nombre'],
        ['A', 'Escuela A'],
      ],
    };
    const files = await unpack(workbook({ ...ties, name: 'Lazos' }, actors));
    expect(files.map(({ name }) => name)).toEqual(['red.xlsx/Lazos.csv', 'red.xlsx/Actores.csv']);
    expect(readBundle(files).result.findings.map(({ code }) => code)).not.toContain('file-not-read');
  });
});

describe('formulas that failed', () => {
  it.each(['#N/A', '#REF!', '#DIV/0!'])('(%s) as a strength refuse their row', async (error) => {
    const result = await read({ ...ties, rows: [...ties.rows, ['C', 'A', error]] });
    expect(tiesOf(result)).toEqual([2, 1]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ outcome: 'refused', row: 4, found: error }),
    );
  });

  it.each(['#N/A', '#¿NOMBRE?', '#VALUE!'])('(%s) are no actor', async (error) => {
    const result = await read({ ...ties, rows: [...ties.rows, [error, 'A', '1']] });
    expect(tiesOf(result)).toEqual([2, 1]);
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'spreadsheet-error', row: 4 }));
  });

  it('stand where the sheet shows them', async () => {
    const [sheet] = await unpack(
      workbook({
        name: 'Datos',
        rows: [
          ['a', 'b'],
          ['', '#N/A'],
          ['#REF!', '1'],
        ],
      }),
    );
    expect(textOf(sheet)).toBe('a,b\n"",#N/A\n#REF!,1\n');
  });
});
