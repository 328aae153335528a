import { describe, expect, it } from 'vitest';
import { editCells } from '../../../server/intake/decisions/edit-cells.ts';
import { readTable } from '../../../server/intake/table.ts';

const file = (text: string, name = 'ties.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const cell = (row: number, column: string, value: string, name = 'ties.csv') => ({
  file: name,
  row,
  column,
  value,
});
const edited = (text: string, ...cells: ReturnType<typeof cell>[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(editCells([file(text)], cells)[0]!.bytes);

describe('editCells', () => {
  it('writes a cell anew and leaves every other byte', () => {
    expect(edited('from;to;fuerza\r\na;b;mucho\r\nb;c;2\r\n', cell(2, 'fuerza', '3'))).toBe(
      'from;to;fuerza\r\na;b;3\r\nb;c;2\r\n',
    );
  });

  it('writes several, also of one row, empty ones and the last without a line end', () => {
    const text = '\ufefffrom,to,fuerza\na,,1\nb,c,';
    expect(edited(text, cell(2, 'to', 'b'), cell(2, 'fuerza', '22'), cell(3, 'fuerza', '4'))).toBe(
      '\ufefffrom,to,fuerza\na,b,22\nb,c,4',
    );
  });

  it('counts the lines that quoted cells take, as findings do', () => {
    const text = 'from,to,nota\n"a, la primera",b,"dos\nlíneas ""así"""\nb,c,x\n';
    const rows = readTable(file(text)).rows.map(({ line }) => line);
    expect(rows).toEqual([2, 4]);
    expect(edited(text, cell(2, 'from', 'a'), cell(4, 'nota', 'y'))).toBe(
      'from,to,nota\na,b,"dos\nlíneas ""así"""\nb,c,y\n',
    );
  });

  it('puts quotes round what needs them', () => {
    expect(edited('from,to\na,b\n', cell(2, 'to', 'Escuela "El Sauce", Ovalle'))).toBe(
      'from,to\na,"Escuela ""El Sauce"", Ovalle"\n',
    );
  });

  it('finds a heading below a title, and reads Windows-1252', () => {
    const bytes = Uint8Array.from('Red del valle\nfrom,Pu\xf1o\na,\xf1\n', (letter) => letter.charCodeAt(0));
    const [changed] = editCells([{ name: 'ties.csv', bytes }], [cell(3, 'Puño', 'ñandú')]);
    expect(new TextDecoder().decode(changed!.bytes)).toBe('Red del valle\nfrom,Puño\na,ñandú\n');
  });

  it.each([
    ['file', cell(2, 'to', 'x', 'other.csv')],
    ['row', cell(9, 'to', 'x')],
    ['column', cell(2, 'peso', 'x')],
  ])('refuses a %s that is not there', (_what, unknown) => {
    expect(() => edited('from,to\na,b\n', unknown)).toThrow(
      expect.objectContaining({ code: 'unknown-cell', field: 'cells' }) as Error,
    );
  });

  it('gives files without edits as they are', () => {
    const given = file('from,to\n');
    expect(editCells([given])[0]).toBe(given);
  });
});
