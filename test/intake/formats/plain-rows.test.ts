import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { TelarProblem } from '../../../contract/problems.ts';
import { CsvCells } from '../../../server/intake/formats/csv-cells.ts';
import { EdgeListReader } from '../../../server/intake/formats/edge-list-reader.ts';
import type { GraphColumns } from '../../../server/intake/formats/graph-columns.ts';

type Answer = GraphColumns | { code: string; detail: string };

/** What is read of the bytes in pieces of a size, by the plain path where it serves or by the general one alone. */
function read(
  bytes: Uint8Array,
  piece: number,
  readsPlain: boolean,
  directed?: boolean,
  cost?: string,
): Answer {
  try {
    const options = { directed, ...(cost === undefined ? {} : { cost }) };
    const reader = new EdgeListReader('red.csv', options, readsPlain);
    for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.slice(at, at + piece));
    return reader.finish();
  } catch (error) {
    if (error instanceof TelarProblem) return { code: error.code, detail: error.message };
    throw error;
  }
}

const id = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }).map((number) => `E${String(number)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' E1', 'E1 ', 'Liceo Ñandú', 'a"b', '学校', '\u00a0E1', 'E1\t', 'x\ry'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('school:8008', 'RBD8008-K', '15432987-0', '1-9', 'ana@example.cl'),
  },
);
const amount = fc.constantFrom(
  '1',
  '2',
  '0.5',
  '1,5',
  '',
  '0',
  '-2',
  '1.',
  '.5',
  '1e3',
  '1.234,5',
  'x',
  '0007',
  ' 3 ',
);
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const written = (cell: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 5, arbitrary: cell },
    { weight: 3, arbitrary: cell.map(quoted) },
    { weight: 1, arbitrary: cell.map((text) => `${quoted(text)} `) },
    { weight: 1, arbitrary: fc.constantFrom('"E1"x', '"E\n2"', ' "E1"', '"', '""', 'E1"') },
  );
const file = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    heading: fc.constantFrom(
      ['from', 'to'],
      ['to', 'x', 'from'],
      ['from', 'to', 'strength'],
      ['from', 'to', 'strength', 'km'],
    ),
    rows: fc.array(
      fc.record({
        ids: fc.tuple(written(id), written(id)),
        amounts: fc.tuple(written(amount), written(amount)),
        cells: fc.integer({ min: -1, max: 20 }),
      }),
      { maxLength: 30 },
    ),
    ends: fc.array(fc.constantFrom('\n', '\n', '\r\n', '\n\n', ' \n'), { minLength: 1, maxLength: 5 }),
    mark: fc.boolean(),
    last: fc.boolean(),
  })
  .map(({ delimiter, heading, rows, ends, mark, last }) => {
    const lines = rows.map(({ ids, amounts, cells }) => {
      const all = [...ids, ...amounts].slice(0, heading.length);
      return (cells < 0 ? all.slice(1) : all).join(delimiter);
    });
    const text = [heading.join(delimiter), ...lines]
      .map((line, at) => line + ends[at % ends.length]!)
      .join('');
    return `${mark ? '\ufeff' : ''}${last ? text : text.trimEnd()}`;
  });

describe('the plain rows of an edge list', () => {
  it('are read as every row is, whatever stands between them, in pieces of any size', () => {
    const pieces = fc.integer({ min: 1, max: 400 });
    const direction = fc.constantFrom(undefined, true, false);
    fc.assert(
      fc.property(
        file,
        pieces,
        direction,
        fc.constantFrom(undefined, 'km'),
        (text, piece, directed, cost) => {
          const bytes = new TextEncoder().encode(text);
          expect(read(bytes, piece, true, directed, cost)).toEqual(read(bytes, 1e6, false, directed, cost));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'with strengths in decimal comma',
      'from;to;strength',
      (row: number) => `E${row};E${row * 7};${row % 5},5\n`,
    ],
    ['in quotes with tabs', '"from"\t"to"', (row: number) => `"E${row}"\t"E${row * 7}"\r\n`],
    ['of which some join an actor with itself', 'from,to', (row: number) => `E${row},E${row % 99}\n`],
  ])('outgrow every table, %s, and none is looked at twice', (_, heading, line) => {
    const rows = Array.from({ length: 6_000 }, (_, row) => line(row));
    const bytes = new TextEncoder().encode(`${heading}\n${rows.join('')}`);
    const general = read(bytes, 1e6, false);
    const next = vi.spyOn(CsvCells.prototype, 'next');
    try {
      expect(read(bytes, 1e6, true)).toEqual(general);
      // The heading, where the next begins, and the rows of self-ties.
      expect(next.mock.calls.length).toBeLessThan(110);
    } finally {
      next.mockRestore();
    }
    expect(general).toHaveProperty('directed', false);
  });

  it('in Windows-1252 give the ids and the count of encodings that all rows give', () => {
    const text = `from,to\nÑuñoa,B\n"Viña",B\n${'Curicó,Ñuñoa\n'.repeat(3)}`;
    const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const mixed = new Uint8Array([...latin, ...new TextEncoder().encode('Chillán,Ñuñoa\n')]);
    for (const bytes of [latin, mixed]) expect(read(bytes, 7, true)).toEqual(read(bytes, 7, false));
  });
});
