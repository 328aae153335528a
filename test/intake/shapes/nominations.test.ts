import { describe, expect, test } from 'vitest';
import { answered, arcs, codes, findingOf, readTables, table } from './read-tables.ts';

describe('nominations in columns', () => {
  test('every filled cell right of the first is a nomination; who named nobody answered', () => {
    const read = readTables([
      table('nodelist.csv', 'ego,alter1,alter2,alter3', '1,2,3,4', '2,1,3,', '3,2,1,', '4,1,,', '5,,,'),
    ]);
    expect(read.readings[0]).toMatchObject({ shape: 'nominations', rows: 5 });
    expect(arcs(read)).toEqual(['1>2', '1>3', '1>4', '2>1', '2>3', '3>1', '3>2', '4>1']);
    expect(answered(read)).toEqual({ 1: true, 2: true, 3: true, 4: true, 5: true });
    expect(read.data.waves[0]!.maxNominations).toBe(3);
    expect(read.data.network.rosterKnown).toBe(false);
    expect(findingOf(read, 'roster-unknown').outcome).toBe('info');
  });

  test('rows without headings and of different length, as UCINET has them', () => {
    const read = readTables([table('lista.csv', 'ana,beto,caro', 'beto,ana', 'caro,ana,beto,dani', 'dani')]);
    expect(read.readings[0]).toMatchObject({ shape: 'nominations', headingRows: 0 });
    expect(arcs(read)).toEqual(['ana>beto', 'ana>caro', 'beto>ana', 'caro>ana', 'caro>beto', 'caro>dani']);
    expect(read.data.actors).toHaveLength(4);
  });

  test('two series are two layers; names in other spellings are one school; a list beside is the roster', () => {
    const read = readTables([
      table(
        'nominaciones.csv',
        'Su escuela;Cargo;Confía en 1;Confía en 2;Trabaja con 1;Trabaja con 2',
        'Escuela Los Aromos;Directora;Liceo Río Claro;;Esc. El Peumo;Liceo Río Claro',
        'Liceo Rio Claro;UTP;Nadie;;Escuela Los Aromos;',
        'Escuela El Peumo;Director;Esc. Los Aromos;Colegio Nuevo;N/R;',
      ),
      table(
        'escuelas.csv',
        'nombre;comuna',
        'Escuela Los Aromos;13101',
        'Liceo Río Claro;13101',
        'Escuela El Peumo;13101',
        'Colegio Silencio;13101',
      ),
    ]);
    expect(arcs(read, 'trust')).toEqual(
      [
        'escuela-el-peumo>colegio-nuevo',
        'escuela-el-peumo>escuela-los-aromos',
        'escuela-los-aromos>liceo-río-claro',
      ].map((each) => each.replace('río', 'rio')),
    );
    expect(arcs(read, 'joint-work')).toHaveLength(3);
    expect(answered(read)).toMatchObject({ 'colegio-silencio': false, 'liceo-rio-claro UTP': true });
    expect(codes(read)).toEqual(expect.arrayContaining(['name-in-other-spelling', 'name-not-listed']));
    expect(read.data.waves[0]!.maxNominations).toBe(2);
  });
});
