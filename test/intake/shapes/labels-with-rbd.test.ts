import { describe, expect, test } from 'vitest';
import { answered, arcs, codes, findingOf, readTables, table } from './read-tables.ts';

const heading = 'Marca temporal,Su escuela,¿Con qué escuelas trabaja?';
const other = '2026/03/02 11:00:00,Liceo Mar (RBD 3502),Ninguna';
const named = (cell: string): string => `2026/03/02 10:00:00,Escuela Sol (RBD 3501),"${cell}"`;

describe('schools with their RBD in the options of a form', () => {
  test('are parted by it, without a list of the options', () => {
    const read = readTables([
      table('a.csv', heading, named('Los Aromos, Norte (RBD 3502), Gabriela Mistral (RBD 3503)')),
    ]);
    expect(arcs(read)).toEqual(['school:3501>school:3502', 'school:3501>school:3503']);
    expect(read.data.actors.map(({ name }) => name)).toContain('Los Aromos, Norte');
    const codesOnly = readTables([
      table('b.csv', 'su_escuela,trabajo_conjunto,_id,_uuid,_index', 'rbd_3501,rbd_3502 rbd_3504,1,u-1,1'),
      table('lista.csv', 'RBD,Nombre', '3501,Escuela Sol', '3502,Los Aromos', '3504,Liceo Mar'),
    ]);
    expect(arcs(codesOnly, 'joint-work')).toEqual(['school:3501>school:3502', 'school:3501>school:3504']);
  });

  test('of one name stay two schools', () => {
    const read = readTables([
      table('a.csv', heading, named('Liceo Mar (RBD 3502)'), named('Liceo Mar (RBD 3504)')),
    ]);
    expect(arcs(read)).toEqual(['school:3501>school:3502', 'school:3501>school:3504']);
    const list = readTables([
      table('r.csv', heading, named('Liceo Mar (RBD 3504), Liceo Mar (RBD 3502)')),
      table('lista.csv', 'RBD,Nombre', '3501,Escuela Sol', '3502,Liceo Mar', '3504,Liceo Mar'),
    ]);
    expect(arcs(list)).toEqual(['school:3501>school:3502', 'school:3501>school:3504']);
    expect(codes(list, 'refused')).toEqual([]);
  });

  test('do not swallow a name without one that stands before them', () => {
    const read = readTables([table('a.csv', heading, named('Escuela Lejana, Liceo Mar (RBD 3502)'), other)]);
    expect(arcs(read)).toEqual(['school:3501>escuela-lejana', 'school:3501>school:3502']);
    const unclear = readTables([table('b.csv', heading, named('Los Robles, Liceo Mar (RBD 3502)'), other)]);
    expect(findingOf(unclear, 'names-not-parted').found).toContain('Los Robles');
  });

  test('that are written as codes have no name of their own', () => {
    const read = readTables([table('a.csv', 'origen,destino', 'RBD 3501,rbd_3502', 'RBD 3502,Liceo Mar')]);
    expect(read.data.actors.map(({ id, name }) => [id, name])).toEqual(
      expect.arrayContaining([['school:3501', 'school:3501']]),
    );
  });
});

describe('a column for "nobody" beside columns of schools', () => {
  const item = '¿En qué escuelas confía para contarles una dificultad de la suya?';
  const heads = `Su escuela,"${item} [Escuela Sol]","${item} [Liceo Mar]","${item} [Escuela Río]","${item} [Ninguna]"`;

  test('makes marks of what stands in the others: empty cells beside a mark are no ties', () => {
    const read = readTables([
      table('a.csv', heads, 'Escuela Sol,,Mucho,,', 'Liceo Mar,,,,x', 'Escuela Río,,,,'),
    ]);
    expect(arcs(read, 'trust')).toEqual(['escuela-sol>liceo-mar 4']);
    expect(answered(read)).toEqual({ 'escuela-sol': true, 'liceo-mar': true, 'escuela-rio': false });
    const layers = read.data.responses.map(({ attributes }) => attributes['layersAnswered']);
    expect(layers).toEqual(['', 'trust', 'trust']);
  });

  test('that everybody ticked is an answer of all', () => {
    const read = readTables([
      table(
        'lista.csv',
        `Marca temporal,Su escuela,"${item}"`,
        ...['Escuela Sol', 'Liceo Mar'].map((name) => `2026/03/02 10:00:00,${name},Ninguna`),
      ),
    ]);
    expect(read.data.responses.map(({ attributes }) => attributes['layersAnswered'])).toEqual([
      'trust',
      'trust',
    ]);
    const boxes = readTables([table('b.csv', heads, 'Escuela Sol,,,,x', 'Liceo Mar,,,,x')]);
    expect(answered(boxes)).toMatchObject({ 'escuela-sol': true, 'liceo-mar': true });
    expect(arcs(boxes)).toEqual([]);
  });
});

test('a sheet in which no row is filled in is refused: there is nothing to store yet', () => {
  const item = '¿Con qué escuelas trabaja?';
  const empty = readTables([
    table(
      'planilla.csv',
      `Su escuela,Fecha,"${item} [Escuela Sol]","${item} [Liceo Mar]"`,
      'Escuela Sol,,,',
      'Liceo Mar,,,',
    ),
  ]);
  expect(codes(empty, 'refused')).toEqual(['nobody-answered']);
  const dated = readTables([
    table(
      'planilla.csv',
      `Su escuela,Fecha,"${item} [Escuela Sol]","${item} [Liceo Mar]"`,
      'Escuela Sol,2025-04-30,,2',
      'Liceo Mar,,,',
    ),
  ]);
  expect(codes(dated, 'refused')).toEqual([]);
  expect(dated.data.waves).toMatchObject([{ waveId: '2025', date: '2025-04-30' }]);
});
