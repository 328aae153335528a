import { describe, expect, test } from 'vitest';
import { answered, arcs, codes, findingOf, readTables, table } from './read-tables.ts';

describe('columns of a form that are no ties', () => {
  const form = table(
    'r.csv',
    'Marca temporal,Su escuela,¿En qué temas trabaja la red?,¿Con qué frecuencia trabaja con otras escuelas?,Años en la red,¿Con qué escuelas trabaja?,¿En cuáles de estas actividades de la red participó alguien de su escuela?',
    '2024/05/01 10:00:00,Escuela Sol,"Lectura, Convivencia",A veces,3,Escuela Mar,"Jornada 1, Jornada 2"',
    '2024/05/02 10:00:00,Escuela Mar,Lectura,Siempre,1,Escuela Sol,Jornada 1',
  );

  test('themes, frequencies in general and activities do not become schools', () => {
    const read = readTables([form]);
    expect(read.data.actors.map(({ name }) => name).sort()).toEqual(['Escuela Mar', 'Escuela Sol']);
    expect(arcs(read, 'joint-work')).toEqual(['escuela-mar>escuela-sol', 'escuela-sol>escuela-mar']);
  });

  test('what is known of the respondent stays with the answer', () => {
    const response = readTables([form]).data.responses.find(({ actorId }) => actorId === 'escuela-sol')!;
    expect(response.attributes['Años en la red']).toBe(3);
  });
});

describe('forms that lack something', () => {
  test('no column of the respondent: one finding, and nothing guessed', () => {
    const read = readTables(
      [
        table(
          'r.csv',
          'Marca temporal,Comuna,¿Con qué escuelas trabaja?',
          '2024/05/01 10:00:00,Lota,Escuela Mar',
          '2024/05/01 11:00:00,Lota,Escuela Sol',
        ),
      ],
      {
        tables: [{ file: 'r.csv', columns: [{ index: 2, role: 'named-list' }] }],
      },
    );
    expect(read.data.ties).toEqual([]);
    expect(read.findings.filter(({ outcome }) => outcome === 'refused').map(({ code }) => code)).toEqual([
      'respondent-column-missing',
    ]);
  });

  test('the user can name the column, and the one of ties', () => {
    const file = table(
      'r.csv',
      'Marca temporal,Campo A,Campo B',
      '2024/05/01 10:00:00,norte,sur',
      '2024/05/01 11:00:00,sur,norte',
    );
    expect(codes(readTables([file]), 'refused')).toEqual(['respondent-column-missing', 'no-tie-columns']);
    const columns = [
      { index: 1, role: 'respondent' as const },
      { index: 2, role: 'named-list' as const, layer: 'trust' },
    ];
    const read = readTables([file], { tables: [{ file: 'r.csv', columns }] });
    expect(arcs(read, 'trust')).toEqual(['norte>sur', 'sur>norte']);
    expect(codes(read, 'refused')).toEqual([]);
  });

  test('LimeSurvey with codes for headings is refused, unless a list says what they mean', () => {
    const file = table(
      'r.csv',
      'id,submitdate,lastpage,Su escuela,Q1[SQ001],Q1[SQ002]',
      '1,2024-05-01 10:00:00,2,Escuela Sol,0,3',
      '2,2024-05-01 10:00:00,2,Escuela Mar,2,0',
    );
    expect(findingOf(readTables([file]), 'columns-are-codes')).toMatchObject({
      found: '2',
      outcome: 'refused',
    });
    const read = readTables([
      file,
      table('codigos.csv', 'id,nombre', 'SQ001,Escuela Sol', 'SQ002,Escuela Mar'),
    ]);
    expect(arcs(read)).toEqual(['SQ001>SQ002 3', 'SQ002>SQ001 2']);
    expect(codes(read, 'refused')).toEqual([]);
  });

  test('an answer that is not on the scale is refused by row and column', () => {
    const heading = '¿Con qué frecuencia trabaja con…?';
    const rows = [1, 2, 3, 4, 5, 6].map(
      (at) => `2024/05/0${at} 10:00:00,Escuela ${String.fromCharCode(64 + at)}z,A veces,Siempre`,
    );
    const file = table(
      'r.csv',
      `Marca temporal,Su escuela,${heading} [Escuela Az],${heading} [Escuela Bz]`,
      ...rows,
      '2024/05/07 10:00:00,Escuela Gz,a vezes,Nunca',
    );
    expect(findingOf(readTables([file]), 'unreadable-answer')).toMatchObject({
      row: 8,
      column: `${heading} [Escuela Az]`,
      found: 'a vezes',
      outcome: 'refused',
    });
  });
});

describe('several answers of one school', () => {
  test('under one role are numbered, and each tie keeps its reporter', () => {
    const read = readTables([
      table(
        'r.csv',
        'Marca temporal,Su escuela,Cargo,¿Con qué escuelas trabaja?',
        '2024/05/01 10:00:00,Escuela Sol,Docente,Escuela Mar',
        '2024/05/01 11:00:00,Escuela Sol,Docente,Ninguna',
        '2024/05/01 12:00:00,Escuela Mar,Docente,Escuela Mar',
      ),
    ]);
    expect(answered(read)).toEqual({
      'escuela-mar Docente': true,
      'escuela-sol Docente': true,
      'escuela-sol Docente 2': true,
    });
    expect(findingOf(read, 'several-answers-of-one-school').row).toBe(3);
    expect(findingOf(read, 'own-school-named')).toMatchObject({ row: 4, outcome: 'corrected' });
    expect(arcs(read)).toEqual(['escuela-sol>escuela-mar']);
  });
});
