import { describe, expect, test } from 'vitest';
import { arcs, codes, findingOf, readTables, table } from './read-tables.ts';

describe('lists of ties', () => {
  test('Gephi: a type for each edge, weights with a comma, labels that are relations, names in the table of nodes', () => {
    const read = readTables([
      table(
        'edges.csv',
        '\uFEFFSource;Target;Type;Id;Label;timeset;Weight',
        '"1";"2";Undirected;0;;;"1,0"',
        '"2";"3";Directed;1;;;"2,5"',
        '"3";"2";Directed;2;;;1',
        '"4";"4";Directed;3;;;1',
        '"1";"5";Undirected;4;;;1',
        '"5";"1";Undirected;5;;;1',
      ),
      table(
        'nodes.csv',
        'Id;Label;timeset',
        '1;Escuela Uno;',
        '2;Escuela Dos;',
        '3;Escuela Tres;',
        '4;Escuela Cuatro;',
        '5;Escuela Cinco;',
        '6;Escuela Seis;',
      ),
    ]);
    expect(read.readings[0]!.writtenBy).toBe('gephi');
    expect(arcs(read)).toEqual(['1>2 1', '1>5 1', '2>1 1', '2>3 2.5', '3>2 1', '5>1 1']);
    expect(read.data.actors.map(({ name }) => name)).toEqual([
      'Escuela Uno',
      'Escuela Dos',
      'Escuela Tres',
      'Escuela Cuatro',
      'Escuela Cinco',
      'Escuela Seis',
    ]);
    expect(codes(read)).toEqual(
      expect.arrayContaining(['self-tie', 'parallel-ties', 'undirected-both-ways']),
    );
  });

  test.each(['weight', 'peso', 'valor', 'Frecuencia', 'fuerza', 'Weight'])(
    'the strength is found under %s',
    (heading) => {
      const read = readTables([table('t.csv', `origen,destino,${heading}`, 'a,b,5', 'b,c,7')]);
      expect(arcs(read)).toEqual(['a>b 5', 'b>c 7']);
    },
  );

  test.each([
    ['ego', 'alter'],
    ['Emisor', 'Receptor'],
    ['De', 'A'],
    ['escuela_1', 'escuela_2'],
  ])('the ends are found under %s and %s', (from, to) => {
    expect(arcs(readTables([table('t.csv', `${from};${to}`, 'x;y', 'y;z')]))).toEqual(['x>y', 'y>z']);
  });

  test('several columns of ties are several layers; a 0 is no tie', () => {
    const read = readTables([
      table('t.csv', 'origen,destino,confianza,trabajo conjunto', 'a,b,1,0', 'b,a,2,3', 'a,c,,1'),
    ]);
    expect(arcs(read, 'trust')).toEqual(['a>b 1', 'b>a 2']);
    expect(arcs(read, 'joint-work')).toEqual(['a>c 1', 'b>a 3']);
    expect(findingOf(read, 'zero-is-no-tie')).toMatchObject({ found: '1', outcome: 'info' });
  });

  test('a column of numbers that is not read is reported, and ends that are taken away are missed', () => {
    const file = table('t.csv', 'origen,destino,horas', 'a,b,5', 'b,c,7');
    const read = readTables([file]);
    expect(findingOf(read, 'unread-numeric-column')).toMatchObject({ column: 'horas', outcome: 'kept' });
    expect(read.data.ties[0]!.attributes).toEqual({ horas: 5 });
    const without = readTables([file], {
      tables: [{ file: 't.csv', columns: [{ index: 1, role: 'ignored' }] }],
    });
    expect(findingOf(without, 'ends-missing').outcome).toBe('refused');
  });

  test('names in two spellings are one school, short ids are what they are', () => {
    const read = readTables([
      table(
        't.csv',
        'origen,destino',
        'Escuela Los Aromos,Liceo Río',
        'esc. los aromos,Liceo Rio Sur',
        'A,a',
      ),
    ]);
    expect(read.data.actors.map(({ name }) => name).sort()).toEqual([
      'A',
      'Escuela Los Aromos',
      'Liceo Rio Sur',
      'Liceo Río',
      'a',
    ]);
    expect(findingOf(read, 'name-in-other-spelling').row).toBe(3);
  });

  test('undirected by decision: both rows of a pair are one tie', () => {
    const read = readTables(
      [table('t.csv', 'origen,destino,peso', 'a,b,1', 'b,a,3')],
      {},
      { direction: 'undirected' },
    );
    expect(arcs(read)).toEqual(['a>b 3']);
    expect(read.data.network.directed).toBe(false);
    expect(findingOf(read, 'parallel-ties').found).toBe('1');
  });

  test('negative values are negative ties; a text as strength, an empty end and a RUN as an end are refused', () => {
    const read = readTables([
      table('t.csv', 'origen,destino,peso', 'a,b,-2', 'a,c,mucho', 'b,,1', '12.345.678-5,c,1'),
    ]);
    expect(read.data.ties).toMatchObject([{ from: 'a', to: 'b', strength: 2, sign: -1 }]);
    expect(
      read.findings.filter(({ outcome }) => outcome === 'refused').map(({ row, code }) => [row, code]),
    ).toEqual([
      [3, 'unreadable-number'],
      [4, 'empty-cell'],
      [5, 'empty-cell'],
    ]);
    expect(JSON.stringify(read)).not.toContain('12.345.678');
  });

  test('two actors of one name are told apart by id only', () => {
    const read = readTables([
      table(
        'escuelas.csv',
        'id,nombre,comuna',
        'school:1,Escuela San José,13101',
        'school:2,Escuela San José,13102',
      ),
      table('t.csv', 'origen,destino', 'Escuela San José,school:2', 'school:1,school:2'),
    ]);
    expect(arcs(read)).toEqual(['school:1>school:2']);
    expect(findingOf(read, 'name-of-several-schools')).toMatchObject({ row: 2, outcome: 'refused' });
  });
});

describe('lists of actors alone', () => {
  test('are recognised, and the missing ties are told', () => {
    const read = readTables([
      table(
        'escuelas.csv',
        'RBD,Nombre de la escuela,Comuna,Matrícula,Grupo,Ciclo',
        '10001-3,Escuela Sol,13101,120,norte,2',
        '10002,Escuela Mar,13102,,sur,1',
      ),
    ]);
    expect(read.readings[0]).toMatchObject({ shape: 'attributes' });
    expect(findingOf(read, 'ties-missing').outcome).toBe('refused');
    expect(read.data.actors[0]).toMatchObject({
      id: 'school:10001',
      rbd: 10001,
      name: 'Escuela Sol',
      comunaId: 'comuna:13101',
      enrolment: 120,
      group: 'norte',
      attributes: { Ciclo: 2 },
    });
    expect(read.data.actors[1]!.enrolment).toBeNull();
  });

  test('an RBD with a wrong digit is refused, a fact that cannot be read stays unknown', () => {
    const read = readTables([
      table('escuelas.csv', 'rbd,nombre,matricula', '8008-1,Escuela Sol,12', '8008-K,Escuela Mar,muchos'),
    ]);
    expect(read.data.actors.map(({ id }) => id)).toEqual(['school:8008']);
    expect(findingOf(read, 'unreadable-rbd').row).toBe(2);
    expect(findingOf(read, 'fact-not-read')).toMatchObject({ row: 3, column: 'matricula', found: 'muchos' });
  });

  test('two ids of one RBD are one school; an id and an RBD that contradict each other are refused', () => {
    const read = readTables([
      table(
        'escuelas.csv',
        'id,nombre,rbd',
        'a,Escuela Sol,10001',
        'b,Escuela Sol Norte,10001-3',
        'school:5,Escuela Mar,7',
      ),
      table('t.csv', 'origen,destino', 'b,x', 'school:10001,y'),
    ]);
    expect(arcs(read)).toEqual(['a>x', 'a>y']);
    expect(findingOf(read, 'two-ids-for-one-school')).toMatchObject({ row: 3, outcome: 'corrected' });
    expect(findingOf(read, 'rbd-contradicts-id')).toMatchObject({ row: 4, outcome: 'refused' });
    expect(
      read.records
        .filter(({ record }) => record.type === 'actor')
        .map(({ record }) => 'id' in record && record.id),
    ).toEqual(['school:10001', 'red~x', 'red~y']);
  });
});
