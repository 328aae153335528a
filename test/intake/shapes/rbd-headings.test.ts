import { describe, expect, test } from 'vitest';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { parseSchoolLabel } from '../../../server/intake/school-names.ts';
import { textFile } from '../bundle/text-file.ts';
import { readTables, table } from './read-tables.ts';

type Records = ReturnType<typeof readGraphFile>['result']['records'];
const tiesOf = (records: Records): string[] =>
  records.flatMap(({ record }) => (record.type === 'tie' ? [`${record.from} ${record.to}`] : []));
const actorsOf = (records: Records): string[] =>
  records.flatMap(({ record }) => (record.type === 'actor' ? [record.id] : [])).toSorted();

describe('a heading that says RBD', () => {
  test.each([
    ['origen_rbd;destino_rbd', '1488;1489', '1491-5;1488'],
    ['RBD origen;RBD destino', '1488-5;1489', '1491;1.488'],
    ['rbd_origen;rbd_destino', '01488;1489-3', '1491;1488'],
  ])('of a list of ties (%s) makes RBDs of its numbers', (heading, first, second) => {
    const { result } = readGraphFile([textFile('red.csv', heading, first, second)]);
    expect(tiesOf(result.records).toSorted()).toEqual(['school:1488 school:1489', 'school:1491 school:1488']);
    expect(result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  });

  test('refuses a number under it that cannot be one', () => {
    const { result } = readGraphFile([
      textFile('red.csv', 'origen_rbd;destino_rbd', '1488-6;1489', '1488;1489'),
    ]);
    expect(tiesOf(result.records)).toEqual(['school:1488 school:1489']);
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'rbd-check-digit', row: 2 }));
  });

  test('of a list below a title, with a row of totals and a note: these are refused and no actors', () => {
    const read = readTables([
      table(
        'red.csv',
        'Colaboraciones informadas;;',
        'RBD origen;RBD destino;Frecuencia',
        '1488;1489;3',
        '1489;1491;2',
        'TOTAL;;5',
        'Nota: 5 = semanal;;',
      ),
    ]);
    expect(actorsOf(read.records)).toEqual(['school:1488', 'school:1489', 'school:1491']);
    expect(read.findings.filter(({ code }) => code === 'empty-cell').map(({ row }) => row)).toEqual([5, 6]);
  });

  test('of nominations does so too', () => {
    const read = readTables([
      table('red.csv', 'ego,RBD 1,RBD 2', 'school:1488,1489,1491-5', 'school:1489,1488,'),
    ]);
    expect(tiesOf(read.records).toSorted()).toEqual([
      'school:1488 school:1489',
      'school:1488 school:1491',
      'school:1489 school:1488',
    ]);
  });

  test('numbers under another heading stay those of the file', () => {
    const { result } = readGraphFile([textFile('red.csv', 'origen;destino', '1488;1489')]);
    expect(actorsOf(result.records).join()).not.toContain('school:');
  });
});

describe('an RBD in brackets behind a name', () => {
  test.each([
    ['Escuela Montevideo (1488-5)', 'Escuela Montevideo', 1488],
    ['Liceo de Olmué ( 1489-3 )', 'Liceo de Olmué', 1489],
    ['Escuela Las Bellotas de la Vega (1.498-2)', 'Escuela Las Bellotas de la Vega', 1498],
  ])('%s', (text, name, rbd) => {
    expect(parseSchoolLabel(text)).toEqual({ name, rbd });
  });

  test.each(['Escuela Montevideo (1488-6)', 'Escuela Montevideo (2024)', 'Escuela Montevideo (ex F-123)'])(
    '%s has none',
    (text) => {
      expect(parseSchoolLabel(text)).toEqual({ name: text, rbd: null });
    },
  );
});
