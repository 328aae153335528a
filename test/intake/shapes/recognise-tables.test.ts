import { describe, expect, test } from 'vitest';
import { TelarProblem } from '../../../contract/problems.ts';
import { TableReading } from '../../../contract/table-readings.ts';
import { applyDecisions } from '../../../server/intake/shapes/apply-decisions.ts';
import { recogniseTable, recogniseTables } from '../../../server/intake/shapes/recognise-tables.ts';
import { directionOf, shapeDoubts } from '../../../server/intake/shapes/shape-doubts.ts';
import { arcs, readTables, table } from './read-tables.ts';

const problemOf = (run: () => unknown): TelarProblem => {
  try {
    run();
  } catch (error) {
    if (error instanceof TelarProblem) return error;
    throw error;
  }
  throw new Error('expected a problem');
};

describe('tables that are nothing Telar knows', () => {
  test.each([
    [
      'gastos.csv',
      ['fecha;monto;glosa', '2024-01-02;1000;bus', '2024-01-03;2500;bus'],
      'fecha · monto · glosa',
    ],
    ['notas.txt', ['curso', 'Primero', 'Primero', 'Segundo'], 'curso'],
    ['medidas.csv', ['a1,b1', '1.5,2', '3,4', '5,6'], 'a1 · b1'],
  ])('%s is refused by what it looks like', (name, lines, headings) => {
    const problem = problemOf(() => recogniseTables([table(name, ...lines)]));
    expect(problem.kind).toBe('refused-import');
    expect(problem.code).toBe('table-not-recognised');
    expect(problem.values).toMatchObject({ file: name, headings, rows: lines.length });
    expect(problem.message).toContain('origen');
    expect(problem.message).not.toMatch(/address|dirección/i);
  });

  test('beside one that is known they are shown, with nothing read', () => {
    const readings = recogniseTables([
      table('lazos.csv', 'origen,destino', 'a,b'),
      table('gastos.csv', 'fecha;monto', '2024-01-02;1000', '2024-01-02;2'),
    ]);
    expect(readings[1]!.columns.map(({ role }) => role)).toEqual(['ignored', 'ignored']);
    expect(recogniseTables([table('vacio.csv', '')])).toEqual([]);
  });
});

describe('readings', () => {
  const form = table(
    'r.csv',
    'Marca temporal,Su escuela,¿A quién pediría consejo?,¿De qué escuelas ha recibido materiales?',
    '2024/01/02 10:00:00,Escuela A1,Escuela B1,Escuela B1',
    '2024/01/02 11:00:00,Escuela B1,Nadie,Escuela A1',
  );

  test('are what the contract says', () => {
    for (const reading of recogniseTables([form, table('m.csv', ',A,B', 'A,0,1', 'B,1,0')])) {
      expect(TableReading.parse(reading)).toEqual(reading);
    }
  });

  test('"consejo" is open: a layer of its own until someone decides; knowledge runs from the giver', () => {
    const reading = recogniseTable(form);
    expect(shapeDoubts([form], [reading])).toEqual(['columns']);
    expect(reading.columns[2]).toMatchObject({ layer: 'consejo', tieDirection: 'from-respondent' });
    expect(reading.columns[3]).toMatchObject({ layer: 'knowledge', tieDirection: 'to-respondent' });
    const read = readTables([form], {
      tables: [{ file: 'r.csv', columns: [{ index: 2, layer: 'knowledge' }] }],
    });
    expect(read.readings[0]!.columns[2]!.tieDirection).toBe('to-respondent');
    expect(arcs(read, 'knowledge')).toEqual(['escuela-a1>escuela-b1', 'escuela-b1>escuela-a1']);
  });

  test('direction is open where the files do not show it', () => {
    const direction = (...files: Parameters<typeof recogniseTables>[0]) =>
      directionOf(files, recogniseTables(files));
    expect(direction(form)).toBe('directed');
    expect(direction(table('t.csv', 'source,target', 'a,b'))).toBeNull();
    expect(direction(table('t.csv', 'Source,Target,Type', 'a,b,Undirected'))).toBe('undirected');
    expect(direction(table('t.csv', 'Source,Target,Type', 'a,b,Undirected', 'b,a,Directed'))).toBe(
      'directed',
    );
    expect(direction(table('m.csv', ',A,B,C', 'A,0,1,1', 'B,1,0,0', 'C,1,0,0'))).toBeNull();
    expect(direction(table('m.csv', ',A,B,C', 'A,0,1,1', 'B,0,0,0', 'C,1,0,0'))).toBe('directed');
  });

  test('personal columns and empty cells are doubts', () => {
    const files = [table('confianza.csv', ',A,B,C', 'A,,1,', 'B,1,,', 'C,1,0,')];
    expect(shapeDoubts(files, recogniseTables(files))).toEqual(['empty-cells']);
    const people = [
      table('e.csv', 'rbd,nombre,correo', '1,Escuela A,a@b.cl'),
      table('t.csv', 'origen,destino', '1,2'),
    ];
    expect(shapeDoubts(people, recogniseTables(people))).toEqual(['personal-columns']);
  });

  test.each([
    ['a matrix', table('m.csv', ',A,B,C', 'A,0,1,1', 'B,1,0,0', 'C,1,0,0')],
    ['a bare matrix', table('hoja.csv', '0,1,1,0', '1,0,0,1', '0,1,0,1', '1,1,0,0')],
    ['nominations', table('n.csv', 'ego,alter1,alter2', 'A,B,C', 'B,A,', 'C,A,B')],
  ])('%s without words for its ties is in doubt until they are chosen', (_, file) => {
    const [reading] = recogniseTables([file]);
    expect(shapeDoubts([file], [reading!])).toEqual(['columns']);
    const layered = applyDecisions([reading!], { tables: [{ file: file.name, layer: 'trust' }] }, [file]);
    expect(shapeDoubts([file], layered)).toEqual([]);
  });

  test.each(['Confianza entre escuelas.csv', 'trabaja con.csv'])(
    'a matrix that is called "%s" is in no doubt',
    (name) => {
      const file = table(name, ',A,B,C', 'A,0,1,1', 'B,1,0,0', 'C,1,0,0');
      expect(shapeDoubts([file], recogniseTables([file]))).toEqual([]);
    },
  );

  test.each([
    ['tipo', 'dirigido', 'no dirigido'],
    ['Tipo', 'Dirigida', 'No dirigida'],
    ['type', 'Directed', 'Undirected'],
  ])('a column %s of directions is one, and no layer', (heading, one, both) => {
    const file = table('t.csv', `origen,destino,${heading}`, `a,b,${one}`, `b,c,${both}`);
    const readings = recogniseTables([file]);
    expect(readings[0]!.columns[2]).toMatchObject({ role: 'tie-direction' });
    expect(directionOf([file], readings)).toBe('directed');
    expect(arcs(readTables([file]))).toEqual(['a>b', 'b>c', 'c>b']);
    const other = table('t.csv', `origen,destino,${heading}`, 'a,b,confianza', `b,c,${both}`);
    expect(recogniseTables([other])[0]!.columns[2]).toMatchObject({ role: 'layer' });
  });
});

describe('decisions', () => {
  const wide = table('t.csv', 'origen,destino,puntos,capa', 'a,b,5,trust', 'b,a,2,trust');

  test('roles over the proposals', () => {
    const columns = [{ index: 2, role: 'strength' as const }];
    expect(arcs(readTables([wide]))).toEqual(['a>b', 'b>a']);
    expect(arcs(readTables([wide], { tables: [{ file: 't.csv', columns }] }), 'trust')).toEqual([
      'a>b 5',
      'b>a 2',
    ]);
  });

  test('a column that is given a role takes it from the one proposed', () => {
    const file = table('t.csv', 'origen,destino,hacia', 'a,b,c', 'b,a,c');
    const read = readTables([file], { tables: [{ file: 't.csv', columns: [{ index: 2, role: 'to' }] }] });
    expect(read.readings[0]!.columns.map(({ role }) => role)).toEqual(['from', 'ignored', 'to']);
    expect(arcs(read)).toEqual(['a>c', 'b>c']);
  });

  test('a shape is looked at anew', () => {
    const files = [table('x.csv', 'Escuela,elige1,elige2', 'Uno,Dos,Tres', 'Dos,Uno,')];
    const readings = recogniseTables(files);
    expect(readings[0]!.shape).toBe('nominations');
    const decided = applyDecisions(readings, { tables: [{ file: 'x.csv', shape: 'attributes' }] }, files);
    expect(decided[0]!.columns.map(({ role }) => role)).toEqual(['name', 'attribute', 'attribute']);
  });

  test('what does not fit is a problem that names it', () => {
    const decide = (decision: Parameters<typeof applyDecisions>[1]) =>
      problemOf(() => readTables([wide], decision));
    expect(decide({ tables: [{ file: 'otro.csv' }] })).toMatchObject({
      code: 'unknown-table-decided',
      values: { known: 't.csv' },
    });
    expect(decide({ tables: [{ file: 't.csv', columns: [{ index: 9, role: 'to' }] }] })).toMatchObject({
      code: 'unknown-column-decided',
      values: { column: 10, columns: 4 },
    });
    expect(decide({ tables: [{ file: 't.csv', shape: 'matrix' }] })).toMatchObject({
      code: 'shape-does-not-fit',
    });
  });
});
