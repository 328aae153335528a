import { describe, expect, test } from 'vitest';
import { recogniseTable } from '../../../server/intake/shapes/recognise-tables.ts';
import { shapeDoubts } from '../../../server/intake/shapes/shape-doubts.ts';
import { arcs, codes, readTables, table } from './read-tables.ts';

describe('a list of ties without headings', () => {
  test.each([
    [
      'with names and strengths',
      ['Escuela A,Escuela B,2', 'Escuela B,Escuela C,1', 'Escuela C,Escuela A,3'],
      ['escuela-a>escuela-b 2', 'escuela-b>escuela-c 1', 'escuela-c>escuela-a 3'],
    ],
    ['with ends alone', ['n1;n2', 'n2;n3', 'n3;n1', 'n1;n4'], ['n1>n2', 'n1>n4', 'n2>n3', 'n3>n1']],
    [
      'with a remark',
      ['Liceo Uno;Liceo Dos;1,5;mensual', 'Liceo Dos;Liceo Uno;2;'],
      ['liceo-dos>liceo-uno 2', 'liceo-uno>liceo-dos 1.5'],
    ],
  ])('%s loses no row, and its columns are asked about', (_what, lines, expected) => {
    const file = table('red.csv', ...lines);
    const reading = recogniseTable(file);
    expect(reading).toMatchObject({ shape: 'edge-list', headingRows: 0, rows: lines.length });
    expect(shapeDoubts([file], [reading])).toContain('columns');
    expect(arcs(readTables([file], {}, { direction: 'directed' }))).toEqual(expected);
  });

  test.each([
    ['a heading that names nobody', ['Escuela,Amiga,Horas', 'A,B,2', 'B,C,1']],
    ['words where a strength is', ['A,B,Nivel', 'B,A,alto', 'A,C,bajo']],
  ])('%s is not taken for a tie', (_what, lines) => {
    const file = table('red.csv', ...lines);
    let shape: string | null = null;
    try {
      shape = recogniseTable(file).shape;
    } catch {
      // Refused as none of the forms: that is right as well.
    }
    expect(shape).not.toBe('edge-list');
  });
});

test('whom an answering school mentions, with a strength beside it, is a list of ties', () => {
  const read = readTables(
    [
      table(
        'red.csv',
        'Escuela que responde;Escuela mencionada;Peso',
        '1488-5;1489-3;3',
        '1489-3;1491-5;2',
        '1493-1;1496-6;1,5',
      ),
    ],
    {},
    { direction: 'directed' },
  );
  expect(arcs(read)).toEqual([
    'school:1488>school:1489 3',
    'school:1489>school:1491 2',
    'school:1493>school:1496 1.5',
  ]);
});

test('codes of answers of LimeSurvey are refused by their cells, until somebody says what they mean', () => {
  const file = table(
    'encuesta.csv',
    '"id","submitdate","lastpage","startlanguage","seed","escuela","confianza[e1]","confianza[e2]"',
    '"1","2024-11-04 09:00:00","3","es","123","e1","","A1"',
    '"2","2024-11-04 09:30:00","3","es","124","e2","A3",""',
  );
  const read = readTables([file]);
  expect(codes(read)).toContain('unreadable-answer');
  const scale = [
    { found: 'A1', strength: null },
    { found: 'A3', strength: 2 },
  ];
  const columns = [6, 7].map((index) => ({ index, scale }));
  const decided = readTables([file], { tables: [{ file: 'encuesta.csv', columns }] });
  expect(arcs(decided)).toEqual(['e2>e1 2']);
});
