import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines } from '../../server/intake/plain-lines.ts';
import { readTable } from '../../server/intake/table.ts';

const bytesOf = (text: string): Buffer => Buffer.from(text);
const parsed = (text: string): string[][] =>
  parse(text, { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: true });

describe('the lines of a text without quotes', () => {
  it('are the records that a parser finds, whatever ends them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', '1', ';', '\t', '😀'), maxLength: 3 });
    const line = fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(','));
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end), { maxLength: 8 }), line, (lines, last) => {
        const text = lines.flat().join('') + last;
        const cells = Array.from(plainLines(bytesOf(text))!, (each) => each.split(','));
        expect(cells.filter((each) => each.join() !== '' || each.length > 1)).toEqual(parsed(text));
      }),
    );
  });

  it('are read block by block, and keep their numbers', () => {
    const lines = Array.from({ length: 120_000 }, (_, at) => `school:${String(at)},${String(at)}.5`);
    const { rows } = readTable({ name: 'ties.csv', bytes: bytesOf(['id,value', '', ...lines].join('\r\n')) });
    expect(rows.length).toBe(lines.length);
    expect(rows.map(({ line, cells }) => line === Number.parseInt(cells[1]!, 10) + 3)).not.toContain(false);
    expect(rows.at(-1)!.cells).toEqual(['school:119999', '119999.5']);
  });

  it('are left to the parser where there is a quote, or no line feed in a whole block', () => {
    expect(plainLines(bytesOf('a,"b"\n'))).toBeNull();
    expect(plainLines(bytesOf(`a${' '.repeat(2 ** 21)}`))).toBeNull();
  });
});
