import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../server/intake/bundle/unpack.ts';
import { textOf } from './text-file.ts';

const xml = (text: string) => new TextEncoder().encode(`<?xml version="1.0"?>${text}`);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet `ties` with these rows after its heading. */
const workbook = (rows: string, before = '') => ({
  name: 'red.xlsx',
  bytes: zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="ties" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `${before}<worksheet xmlns="${main}"><sheetData><row r="1">${cell('A1', 'from')}${cell('B1', 'to')}</row>${rows}</sheetData></worksheet>`,
    ),
  }),
});
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook', () => {
  it('is read with as many rows as it has', async () => {
    const rows = Array.from(
      { length: 150_000 },
      (_, at) =>
        `<row r="${String(at + 2)}">${cell(`A${String(at + 2)}`, 'a')}${cell(`B${String(at + 2)}`, 'b')}</row>`,
    );
    const [sheet] = await unpack(workbook(rows.join('')));
    expect(textOf(sheet).split('\n')).toHaveLength(150_002);
  });

  it.each([
    [
      'a row beyond every sheet',
      `<row r="1000000000">${cell('A1000000000', 'x')}</row>`,
      /1000000000 rows × 2 columns, 3 of them filled; delete the empty rows/,
    ],
    ['the last corner', `<row r="1048576">${cell('XFD1048576', 'x')}</row>`, /1048576 rows × 16384 columns/],
    ['a far corner', `<row r="200000">${cell('ZZ200000', 'x')}</row>`, /200000 rows × 702 columns/],
    ['rows without a cell', '<row/>'.repeat(250_000), /250001 rows/],
  ])('that claims more than it holds is refused in words, fast (%s)', async (_, rows, message) => {
    const begun = performance.now();
    await expect(unpack(workbook(rows))).rejects.toThrow(message);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('with entities of its own is refused', async () => {
    const bomb = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    await expect(unpack(workbook('', bomb))).rejects.toThrow(/document type \(DOCTYPE\)/);
    await expect(
      unpack(workbook('', '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    ).rejects.toThrow(/DOCTYPE/);
  });

  it('called .zip is a workbook too', async () => {
    const files = await unpack({
      ...workbook(`<row r="2">${cell('A2', 'a')}${cell('B2', 'b')}</row>`),
      name: 'red.zip',
    });
    expect(files.map(({ name }) => name)).toEqual(['red.zip/ties.csv']);
  });
});
