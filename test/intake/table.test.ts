import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, readTable } from '../../server/intake/table.ts';

const table = (text: string) => readTable({ name: 'ties.csv', bytes: new TextEncoder().encode(text) });
const latin = (text: string) => readTable({ name: 'ties.csv', bytes: Buffer.from(text, 'latin1') });

describe('readTable', () => {
  it('reads comma, semicolon and tab alike', () => {
    for (const delimiter of [',', ';', '\t'] as const) {
      const read = table(['from', 'to'].join(delimiter) + '\r\n' + ['a', 'b'].join(delimiter) + '\r\n');
      expect(read.delimiter).toBe(delimiter);
      expect(read.columns).toEqual(['from', 'to']);
      expect(read.rows).toEqual([{ line: 2, cells: ['a', 'b'] }]);
      expect(read.findings).toEqual([]);
    }
  });

  it('does not take a delimiter inside quotes for the delimiter', () => {
    const read = table('"name, full, long";code\n"Pérez; hijo";7\n');
    expect(read.delimiter).toBe(';');
    expect(read.columns).toEqual(['name, full, long', 'code']);
    expect(read.rows[0]!.cells).toEqual(['Pérez; hijo', '7']);
  });

  it('drops the byte order mark and tells UTF-8 from Windows-1252', () => {
    const marked = table('\uFEFFañO;x\n1;2');
    expect(marked.columns[0]).toBe('añO');
    expect(marked.encoding).toBe('utf-8');
    const office = latin('año;ñandú\nPeñalolén;2\n');
    expect(office.encoding).toBe('windows-1252');
    expect(office.columns).toEqual(['año', 'ñandú']);
    expect(office.rows[0]!.cells).toEqual(['Peñalolén', '2']);
  });

  it('counts lines of the file over blank lines and quoted line breaks', () => {
    const read = table('a,b\n\n1,"x\ny"\n , \n2,z\n');
    expect(read.rows.map((row) => row.line)).toEqual([3, 6]);
    expect(read.rows[0]!.cells[1]).toBe('x\ny');
  });

  it('makes an empty or blank cell the empty text and keeps the others as they are', () => {
    expect(table('a,b,c\n , x ,\n').rows[0]!.cells).toEqual(['', ' x ', '']);
  });

  it('leaves ragged rows out and says where they are', () => {
    const read = table('a,b\n1,2\n1,2,3\n4\n5,6\n');
    expect(read.rows.map((row) => row.line)).toEqual([2, 5]);
    expect(read.findings.map((f) => [f.code, f.row, f.found, f.outcome])).toEqual([
      ['ragged-row', 3, '3 cells', 'refused'],
      ['ragged-row', 4, '1 cells', 'refused'],
    ]);
  });

  it('names duplicate and empty headings', () => {
    const read = table('a,a,,\n1,2,3,\n');
    expect(read.findings.map((f) => [f.code, f.column, f.outcome])).toEqual([
      ['duplicate-heading', 'a', 'refused'],
      ['empty-heading', '#3', 'refused'],
      ['empty-heading', '#4', 'info'],
    ]);
  });

  it('counts lines whatever their ends, mixed ends too', () => {
    const read = table('a,b\r\n\r\n1,"x\r\ny"\r\n2,z\n3,w\r4,v');
    expect(read.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [3, '1', 'x\r\ny'],
      [5, '2', 'z'],
      [6, '3', 'w'],
      [7, '4', 'v'],
    ]);
  });

  it.each([
    ['a backslash', 'from;to\n"Escuela \\"El Sauce\\"";A\nA;B\nB;C\nC;D\n', /backslash/, 3],
    ['a backslash and the delimiter', 'from,to\n"Escuela \\"El, Sauce\\"",A\nA,B\nB,C\n', /backslash/, 2],
    ['text after the quote', 'from,to\nA,"B" x\nC,D\nE,"F"\n', /stands twice$/, 2],
    ['a quote that another row closes', 'from,to\n"A,B\nC,"D\nE,F\n', /stands twice/, 1],
  ])('refuses a row with %s and reads the others', (_, text, expected, rows) => {
    const read = table(text);
    expect(read.findings).toMatchObject([{ code: 'text-after-quote', row: 2, outcome: 'refused' }]);
    expect(read.findings[0]!.expected).toMatch(expected);
    expect(read.rows).toHaveLength(rows);
  });

  it('reads doubled quotes, line ends in cells and cells that are a quoted word', () => {
    const read = table('from;to\n"Escuela ""El Sauce""";"Liceo\nNuevo"\n"""B""";C\n');
    expect(read.findings).toEqual([]);
    expect(read.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'Escuela "El Sauce"', 'Liceo\nNuevo'],
      [4, '"B"', 'C'],
    ]);
  });

  it('tells how many lines an open quote took, and reads those before it', () => {
    const read = table('from,to\nX,Y\n"Escuela El Sauce,A\nA,B\nB,C\nC,D\n');
    expect(read.rows).toHaveLength(1);
    expect(read.findings).toMatchObject([{ code: 'broken-quotes', row: 3, found: '4 lines' }]);
  });

  it('reads nothing below a heading that cannot be read', () => {
    const read = table('"from" x,to\nA,B\nC,D\n');
    expect(read.rows).toEqual([]);
    expect(read.findings.map(({ code, row }) => [code, row])).toEqual([['text-after-quote', 1]]);
  });

  it('repeats no personal number of a row that it refuses', () => {
    expect(JSON.stringify(table('a,b\n"12.345.678-5" x,1\n').findings)).not.toContain('678-5');
  });

  it.each([
    ['one line of each', ['ñ,1', 'é,2'], 3, '1 lines in Windows-1252, 1 in UTF-8'],
    ['many', ['ñ,1', 'ñ,2', 'é,3', 'plain,4', 'é,5'], 4, '2 lines in Windows-1252, 2 in UTF-8'],
  ])('reads mixed encodings line by line, and says so: %s', (_, lines, row, found) => {
    const bytes = Buffer.concat(
      ['a,b', ...lines].map((line) => Buffer.from(`${line}\n`, line.startsWith('é') ? 'latin1' : 'utf8')),
    );
    const read = readTable({ name: 'ties.csv', bytes });
    expect(read.rows.map(({ cells }) => cells.join(','))).toEqual(lines);
    expect(read.findings).toMatchObject([{ code: 'mixed-encodings', row, found, outcome: 'corrected' }]);
  });

  it('refuses what is no table of text', () => {
    expect(table('').findings[0]!.code).toBe('empty-file');
    expect(table('a,b\n"open,1\n2,3\n').findings[0]!.code).toBe('broken-quotes');
    const wide = readTable({ name: 'x.csv', bytes: Buffer.from('\uFEFFa;b\n1;2', 'utf16le') });
    expect(wide.findings[0]!.code).toBe('unreadable-encoding');
    expect(wide.rows).toEqual([]);
  });

  it('reads any bytes, or says what is wrong: no row is of another width, and each stands on its own line', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\\', '\n', '\r', ' ', 'ñ'), maxLength: 60 }),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const read = readTable({ name: 'x.csv', bytes: Buffer.from(content) });
        const lines = read.rows.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
        expect(read.rows.every(({ cells }) => cells.length === read.columns.length)).toBe(true);
        if (read.rows.length === 0 && read.columns.length === 0) expect(read.findings).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives back whatever cells were written, quoted', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => `x${text.replaceAll(/[\0\r]/g, '')}`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const lines = rows.map((row) => row.map(quote).join(delimiter));
          const read = table([`p${delimiter}q`, ...lines].join('\n'));
          expect(read.rows.map((row) => row.cells)).toEqual(rows);
        },
      ),
      { seed: 11 },
    );
  });
});

describe('parseNumber', () => {
  it('reads a decimal comma or point', () => {
    expect(parseNumber('-33,4569')).toBe(-33.4569);
    expect(parseNumber(' 7.5 ')).toBe(7.5);
    expect(parseNumber('12')).toBe(12);
    expect(parseNumber(',5')).toBe(0.5);
    expect(parseNumber('1e-3')).toBe(0.001);
  });
  it('refuses all that is not one number', () => {
    for (const text of ['', ' ', '-', '1.234,5', '-33.123.456', 'NULL', 'NaN', 'Infinity', '1e999', '0x10'])
      expect(parseNumber(text)).toBeNull();
  });
});
