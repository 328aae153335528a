import writeWorkbook from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { unpackAll } from '../../../server/intake/bundle/unpack.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { answered, arcs, findingOf, readTables } from './read-tables.ts';

type Cell = string | number | null;

/** The sheets of a workbook as an upload brings them. */
async function workbook(name: string, sheets: Record<string, Cell[][]>): Promise<ImportFile[]> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
  }));
  const bytes = await writeWorkbook(written).toBuffer();
  return unpackAll([{ name, bytes }]);
}

const square = [
  [0, 4, 0, 0, 0, 1],
  [3, 0, 2, 0, 0, 0],
  [0, 0, 1, 0, 0, 0],
  [0, 0, 4, 0, 3, 0],
  [1, 2, 0, 3, 0, 0],
  [0, 0, 0, 0, 0, 0],
];

describe('matrices in workbooks', () => {
  test('a bare square: the first row is data, and attributes come from another book', async () => {
    const attributes: Cell[][] = [
      ['ID', 'EFICACIA', 'HOMBRE'],
      [1, 6.06, 0],
      [2, 6.5, 0],
      [3, 7.4, 1],
      [4, 4.9, 0],
      [5, 5, 1],
      [6, null, 0],
    ];
    const files = [
      ...(await workbook('ties.xlsx', { Sheet1: square })),
      ...(await workbook('nodes.xlsx', { atributos: attributes })),
    ];
    const read = readTables(files);
    expect(arcs(read)).toEqual([
      '1>2 4',
      '1>6 1',
      '2>1 3',
      '2>3 2',
      '4>3 4',
      '4>5 3',
      '5>1 1',
      '5>2 2',
      '5>4 3',
    ]);
    expect(read.data.actors.find(({ id }) => id === '3')!.attributes).toEqual({ EFICACIA: 7.4, HOMBRE: 1 });
    expect(read.data.actors.find(({ id }) => id === '6')!.attributes).toEqual({ HOMBRE: 0 });
  });

  test('values below the cut are no ties, and are counted', async () => {
    const files = await workbook('ties.xlsx', { Sheet1: square });
    const read = readTables(files, { tables: [{ file: 'ties.xlsx/Sheet1.csv', cut: 3 }] });
    expect(arcs(read)).toEqual(['1>2 4', '2>1 3', '4>3 4', '4>5 3', '5>4 3']);
    expect(findingOf(read, 'below-cut').found).toBe('4');
  });

  test('names of a second book are joined by order where the square has none, and that is reported', async () => {
    const names: Cell[][] = [['nombre'], ['Ana'], ['Beta'], ['Gama']].map((row, at) =>
      at === 0 ? row : [`Escuela ${row[0]}`],
    );
    const files = [
      ...(await workbook('m.xlsx', {
        Hoja1: [
          [0, 1, 0],
          [0, 0, 1],
          [1, 0, 0],
        ],
      })),
      ...(await workbook('escuelas.xlsx', { Hoja1: names })),
    ];
    const read = readTables(files);
    expect(arcs(read)).toEqual([
      'escuela-ana>escuela-beta 1',
      'escuela-beta>escuela-gama 1',
      'escuela-gama>escuela-ana 1',
    ]);
    expect(findingOf(read, 'joined-by-order').outcome).toBe('kept');
  });

  test('a title above, dashes on the diagonal, and N/R: who did not answer is not one who named nobody', async () => {
    const title = 'Red de mejoramiento X — ¿con quién trabajó? (0 nunca … 4 semanal)';
    const read = readTables(
      await workbook('titled.xlsx', {
        'Matriz 2024': [
          [title],
          [],
          [null, 'E1', 'E2', 'E3'],
          ['E1', '—', 4, null],
          ['E2', 3, '—', 1],
          ['E3', 'N/R', 'N/R', '—'],
        ],
        Hoja2: [],
      }),
    );
    expect(arcs(read, 'joint-work')).toEqual(['E1>E2 4', 'E2>E1 3', 'E2>E3 1']);
    expect(answered(read)).toEqual({ E1: true, E2: true, E3: false });
    expect(findingOf(read, 'did-not-answer').found).toBe('E3');
    expect(read.data.network.rosterKnown).toBe(true);
  });

  test('several sheets are several layers, by their names', async () => {
    const rows = (value: Cell): Cell[][] => [
      [null, 'A1', 'B1', 'C1'],
      ['A1', 0, value, 0],
      ['B1', 0, 0, 1],
      ['C1', 0, 0, 0],
    ];
    const read = readTables(
      await workbook('red.xlsx', { Confianza: rows(1), 'Hoja 7': rows(0), 'Hoja 8': rows(2) }),
    );
    expect(arcs(read, 'trust')).toEqual(['A1>B1 1', 'B1>C1 1']);
    expect(arcs(read, 'hoja-7')).toEqual(['B1>C1 1']);
    expect(arcs(read, 'hoja-8')).toEqual(['A1>B1 2', 'B1>C1 1']);
    expect(answered(read)).toEqual({ A1: true, B1: true, C1: true });
    expect(read.data.responses[0]!.attributes['layersAnswered']).toBe('trust|hoja-7|hoja-8');
  });
});

test('who answers one sheet and not another answered, and that layer stays open', async () => {
  const read = readTables(
    await workbook('dos.xlsx', {
      Confianza: [
        [null, 'A1', 'B1'],
        ['A1', 0, 1],
        ['B1', 1, 0],
      ],
      Trabajo: [
        [null, 'A1', 'B1'],
        ['A1', 0, 1],
        ['B1', 'N/R', null],
      ],
    }),
  );
  expect(answered(read)).toEqual({ A1: true, B1: true });
  const response = read.data.responses.find(({ actorId }) => actorId === 'B1')!;
  expect(response.attributes).toEqual({ layersAnswered: 'trust', cellsObserved: 0, cellsAsked: 1 });
});
