import { describe, expect, test } from 'vitest';
import { answered, arcs, codes, findingOf, readTables, table } from './read-tables.ts';

describe('matrices with names on both sides', () => {
  const letters = table(
    'matrix.csv',
    ';A;B;C;D;E',
    'A;0;1;0;1;0',
    'B;1;0;0;0;0',
    'C;0;0;1;0;0',
    'D;0;1;0;1;0',
    'E;0;0;0;0;0',
  );

  test('rows name columns; the diagonal is left out and reported; whoever has no tie stays', () => {
    const read = readTables([letters]);
    expect(read.readings[0]!.shape).toBe('matrix');
    expect(arcs(read)).toEqual(['A>B 1', 'A>D 1', 'B>A 1', 'D>B 1']);
    expect(read.data.actors.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(read.data.network.directed).toBe(true);
    expect(findingOf(read, 'diagonal-left-out').found).toBe('C: 1, D: 1');
    expect(codes(read, 'refused')).toEqual([]);
  });

  test('stored ids are those of the network, and the wave and layer are replaced', () => {
    const { records, replaces } = readTables([letters], {}, { waveId: '2024' });
    const tie = records.find(({ record }) => record.type === 'tie')!;
    expect(tie.record).toMatchObject({ from: 'red~A', to: 'red~B', waveId: '2024', reporter: 'red~A' });
    expect(tie).toMatchObject({ file: 'matrix.csv', row: 2 });
    expect(replaces).toContainEqual({
      type: 'tie',
      where: { networkId: 'red', waveId: '2024', layer: 'tie' },
    });
    expect(replaces).toContainEqual({ type: 'response', where: { networkId: 'red', waveId: '2024' } });
    const actor = records.find(({ record }) => record.type === 'actor')!;
    expect(actor.assumed).toEqual(expect.arrayContaining(['name', 'kind']));
  });

  test('Windows-1252, decimal commas, and what an empty cell was taken for', () => {
    const bytes = Buffer.from(
      'Escuela;Ñandú;El Sauce;Río\r\nÑandú;;2,5;\r\nEl Sauce;1;;\r\nRío;;0;\r\n',
      'latin1',
    );
    const read = readTables([{ name: 'acentos.csv', bytes }]);
    expect(arcs(read)).toEqual(['el-sauce>Ñandú 1', 'Ñandú>el-sauce 2.5']);
    expect(read.data.actors.map(({ name }) => name).sort()).toEqual(['El Sauce', 'Río', 'Ñandú']);
    expect(findingOf(read, 'empty-is-no-tie')).toMatchObject({ found: '3', outcome: 'info' });
  });

  test('an empty cell is unknown where that is decided, and the row then counts as open', () => {
    const read = readTables([table('m.csv', ',A,B,C', 'A,0,1,', 'B,1,0,0', 'C,0,1,0')], {
      tables: [{ file: 'm.csv', emptyCells: 'unknown' }],
    });
    expect(findingOf(read, 'cells-observed').found).toBe('5 / 6');
    const response = read.data.responses.find(({ actorId }) => actorId === 'A')!;
    expect(response.attributes).toMatchObject({ cellsObserved: 1, cellsAsked: 2, layersAnswered: '' });
  });

  test('RBD in a column beside the names, words as values, a column of totals', () => {
    const read = readTables([
      table(
        'confianza.csv',
        'RBD,Escuela,Escuela Sol,Liceo Luna,Colegio Mar,Total',
        '10001,Escuela Sol,—,Siempre,Nunca,1',
        '10002,Liceo Luna,A veces,—,A veces,2',
        '10003,Colegio Mar,Nunca,nunca,—,0',
      ),
    ]);
    expect(arcs(read, 'trust')).toEqual([
      'school:10001>school:10002 2',
      'school:10002>school:10001 1',
      'school:10002>school:10003 1',
    ]);
    expect(read.readings[0]!.columns.find(({ heading }) => heading === 'Total')!.role).toBe('ignored');
  });
});

describe('mistakes in a matrix', () => {
  const refused = (read: ReturnType<typeof readTables>) =>
    read.findings
      .filter(({ outcome }) => outcome === 'refused')
      .map(({ code, row, column, found }) => [code, row, column, found]);

  test('a word for a number, a name written otherwise in its row, and a row twice: each by its place', () => {
    const read = readTables([
      table(
        'm.csv',
        'Encuesta de la red;2024;;;;',
        ';Escuela Alerce;Escuela Boldo;Liceo Coihue;Liceo Drimys;Total',
        'Escuela Alerce;0;cuatro;1;0;1',
        'Escuela Boldo;2;0;0;0;2',
        'Liceo Coigüe Norte;0;1;0;0;1',
        'Liceo Drimys;1;0;0;0;1',
        'Liceo Drimys;0;3;0;0;3',
        'Total;3;4;1;0;8',
      ),
    ]);
    expect(refused(read)).toEqual([
      ['row-outside-matrix', 5, '#1', 'Liceo Coigüe Norte'],
      ['row-repeated-in-matrix', 7, null, 'Liceo Drimys'],
      ['unreadable-answer', 3, 'Escuela Boldo', 'cuatro'],
    ]);
    expect(arcs(read)).toEqual([
      'escuela-alerce>liceo-coihue 1',
      'escuela-boldo>escuela-alerce 2',
      'liceo-drimys>escuela-alerce 1',
    ]);
    expect(answered(read)).toMatchObject({ 'liceo-coihue': false, 'liceo-drimys': true });
  });

  test('rows only of those who answered: the others were asked, and did not', () => {
    const read = readTables([table('m.csv', ',A,B,C,D', 'A,,2,1,0', 'D,1,0,0,', 'B,0,,0,3')]);
    expect(answered(read)).toEqual({ A: true, B: true, C: false, D: true });
  });

  test('a column twice: the first is read', () => {
    const read = readTables([table('m.csv', ',A,B,B,C', 'A,0,1,9,0', 'B,1,0,9,0', 'C,0,0,9,0')]);
    expect(refused(read)).toEqual([['duplicate-heading', 1, 'B', 'B']]);
    expect(arcs(read)).toEqual(['A>B 1', 'B>A 1']);
  });
});

describe('direction of a matrix', () => {
  const symmetric = table('s.csv', ',A,B,C', 'A,0,1,0', 'B,1,0,2', 'C,0,2,0');

  test('one that is the same on both sides can be read without direction: one tie a pair', () => {
    const read = readTables([symmetric], {}, { direction: 'undirected' });
    expect(read.data.network.directed).toBe(false);
    expect(arcs(read)).toEqual(['A>B 1', 'B>C 2']);
    expect(codes(read, 'corrected')).toEqual([]);
    expect(readTables([symmetric]).data.network.directed).toBeNull();
  });

  test('where the sides differ the larger value stands, and that is reported', () => {
    const read = readTables(
      [table('s.csv', ',A,B,C', 'A,0,1,0', 'B,3,0,2', 'C,0,0,0')],
      {},
      { direction: 'undirected' },
    );
    expect(arcs(read)).toEqual(['A>B 3', 'B>C 2']);
    expect(findingOf(read, 'sides-differ').found).toBe('2');
  });
});

test('percentages, names with their RBD, a row and a column of sums', () => {
  const read = readTables([
    table(
      'red.csv',
      'Escuela;Escuela Montevideo (1488-5);Liceo de Olmué (1489-3);Escuela La Dormida (1493-1);Suma',
      'Escuela Montevideo (1488-5);—;25%;50 %;75%',
      'Liceo de Olmué (1489-3);10%;—;0%;10%',
      'Escuela La Dormida (1493-1);0%;12,5%;—;12,5%',
      'Suma;10%;37,5%;50%;',
    ),
  ]);
  expect(read.readings[0]).toMatchObject({ shape: 'matrix', emptyCells: 'unknown' });
  expect(arcs(read)).toEqual([
    'school:1488>school:1489 25',
    'school:1488>school:1493 50',
    'school:1489>school:1488 10',
    'school:1493>school:1489 12.5',
  ]);
  expect(read.findings.map(({ code, row }) => [code, row])).toContainEqual(['row-outside-matrix', 5]);
});
