import { describe, expect, test } from 'vitest';
import { answered, arcs, codes, findingOf, readTables, table } from './read-tables.ts';

const json = (id: string): string => `"{""ImportId"":""${id}""}"`;

describe('Qualtrics', () => {
  const item = '¿Con qué frecuencia trabajó con…';
  const heading = [
    'StartDate',
    'EndDate',
    'Status',
    'Progress',
    'Finished',
    'ResponseId',
    'Q2',
    'Q5_1',
    'Q5_2',
    'Q5_3',
    'Q5_4',
    'Q5_5',
    'Q5_6',
  ];
  const text = [
    'Fecha de inicio',
    'Fecha final',
    'Tipo de respuesta',
    'Progreso',
    'Finalizado',
    'ID de respuesta',
    'Su establecimiento',
    ...[1, 2, 3, 4, 5, 6].map((at) => `${item} - Escuela ${at}`),
  ];
  const row = (
    id: string,
    status: string,
    progress: string,
    finished: string,
    school: string,
    ...cells: string[]
  ): string =>
    ['2024-11-04 09:00', '2024-11-04 09:09', status, progress, finished, id, school, ...cells]
      .map((cell) => `"${cell}"`)
      .join(',');
  const roster = table(
    'qualtrics.csv',
    heading.map((cell) => `"${cell}"`).join(','),
    text.map((cell) => `"${cell}"`).join(','),
    heading.map((cell) => json(cell)).join(','),
    row('R_0', 'Survey Preview', '100', 'True', '1', '4', '4', '4', '4', '4', '4'),
    row('R_1', 'IP Address', '100', 'True', '1', '', '4', '2', '0', '0', '0'),
    row('R_2', 'IP Address', '100', 'True', '2', '3', '', '0', '0', '0', '0'),
    row('R_3', 'IP Address', '100', 'True', '3', '2', '1', '', '4', '0', '0'),
    row('R_4', 'IP Address', '100', 'True', '4', '0', '0', '0', '', '0', '0'),
    row('R_5', 'IP Address', '40', 'False', '5', '1', '0', '', '', '', ''),
  );

  test('three heading rows, the preview dropped, zeros that are answers, and who stopped half way', () => {
    const read = readTables([roster]);
    expect(read.readings[0]).toMatchObject({ writtenBy: 'qualtrics', headingRows: 3, rows: 6 });
    expect(arcs(read, 'joint-work')).toEqual(['1>2 4', '1>3 2', '2>1 3', '3>1 2', '3>2 1', '3>4 4', '5>1 1']);
    expect(answered(read)).toEqual({ 1: true, 2: true, 3: true, 4: true, 5: false, 6: false });
    expect(findingOf(read, 'preview-row-dropped').row).toBe(4);
    expect(findingOf(read, 'cells-observed').found).toBe('22 / 30');
    expect(findingOf(read, 'unfinished-answer')).toMatchObject({ row: 9, found: '2 / 5', about: '5' });
    expect(findingOf(read, 'did-not-answer').found).toBe('Escuela 6');
    expect(codes(read)).not.toContain('columns-not-read');
    expect(read.data.actors.find(({ id }) => id === '3')!.name).toBe('Escuela 3');
  });

  test('in English, with words, names that hold a dash, and recipients who are not read', () => {
    const read = readTables([
      table(
        'export.csv',
        'StartDate,EndDate,Status,Progress,Finished,RecipientEmail,ResponseId,Q1,Q3_1,Q3_2',
        'Start Date,End Date,Response Type,Progress,Finished,Recipient Email,Response ID,Your school,How often do you share materials with… - North School,How often do you share materials with… - Liceo Sur - Anexo',
        [
          json('startDate'),
          json('endDate'),
          json('status'),
          json('progress'),
          json('finished'),
          json('recipientEmail'),
          json('_recordId'),
          json('QID1_TEXT'),
          json('QID3_1'),
          json('QID3_2'),
        ].join(','),
        '2024-05-02 09:00,2024-05-02 09:10,IP Address,100,True,x@y.cl,R_1,North School,,Often',
        '2024-05-02 10:00,2024-05-02 10:10,IP Address,100,True,z@y.cl,R_2,Liceo Sur - Anexo,Never,',
      ),
    ]);
    expect(arcs(read, 'knowledge')).toEqual(['north-school>liceo-sur-anexo 1']);
    expect(read.data.actors.map(({ name }) => name)).toContain('Liceo Sur - Anexo');
    expect(codes(read, 'refused')).toEqual([]);
    expect(JSON.stringify(read.records)).not.toMatch(/@y/);
  });
});

describe('Microsoft Forms', () => {
  const begin = 'ID,Hora de inicio,Hora de finalización,Correo electrónico,Nombre';
  const meta = (id: number): string =>
    `${id},2024-04-0${id}T09:00:00.000Z,2024-04-0${id}T09:08:00.000Z,anonymous,`;

  test('lists parted by semicolons, and the names of persons left out', () => {
    const read = readTables([
      table(
        'Encuesta.xlsx/Sheet1.csv',
        `${begin},Nombre de su escuela,¿Qué escuelas coordinan la red?`,
        `1,2024-04-01,2024-04-01,maria@slep.cl,María Pérez Soto,Escuela A,"Escuela B, Sector Norte;Liceo C;"`,
        `2,2024-04-02,2024-04-02,juan@slep.cl,Juan Rojas Díaz,Liceo C,"Ninguna;"`,
        `3,2024-04-03,2024-04-03,ana@slep.cl,Ana Soto Ruiz,"Escuela B, Sector Norte",`,
      ),
    ]);
    expect(read.readings[0]!.writtenBy).toBe('microsoft-forms');
    expect(arcs(read, 'coordination')).toEqual(['escuela-a>escuela-b-sector-norte', 'escuela-a>liceo-c']);
    expect(answered(read)).toEqual({ 'escuela-a': true, 'liceo-c': true, 'escuela-b-sector-norte': false });
    expect(JSON.stringify(read.records)).not.toMatch(/María|slep\.cl/);
    expect(read.readings[0]!.columns[4]).toMatchObject({
      role: 'personal',
      personal: 'person-name',
      samples: [],
    });
  });

  test('Likert statements that are schools; a second item repeats them with a number', () => {
    const read = readTables([
      table(
        'likert.csv',
        `${begin},Su escuela,Escuela Alta,Escuela Baja,Escuela Alta2,Escuela Baja2`,
        `${meta(1)},Escuela Alta,,A veces,,Siempre`,
        `${meta(2)},Escuela Baja,Nunca,,A veces,`,
      ),
    ]);
    const [first, second] = [6, 8].map((index) => read.readings[0]!.columns[index]!);
    expect(first).toMatchObject({ role: 'asked-about', about: 'Escuela Alta', item: null });
    expect(second).toMatchObject({ role: 'asked-about', about: 'Escuela Alta', item: '2' });
    expect(second!.layer).not.toBe(first!.layer);
    expect(arcs(read)).toEqual([
      'escuela-alta>escuela-baja 1',
      'escuela-alta>escuela-baja 2',
      'escuela-baja>escuela-alta 1',
    ]);
  });
});

describe('LimeSurvey', () => {
  test('codes and texts, boxes with Y, an "other" text, an answer that was never sent', () => {
    const item = '¿Con qué escuelas comparte materiales?';
    const read = readTables([
      table(
        'results.csv',
        `"id. ID de respuesta","submitdate","lastpage","startlanguage","Q1. Nombre de su escuela","Q2[SQ001]. ${item} [Escuela Sol]","Q2[SQ002]. ${item} [Escuela Mar]","Q2[SQ003]. ${item} [Ninguna]","Q2[other]. ${item} [Otro]"`,
        '"1","2024-05-01 10:00:00","3","es","Escuela Sol","","Y","","Liceo Lejano"',
        '"2","2024-05-02 10:00:00","3","es","Escuela Mar","","","Y",""',
        '"3","","1","es","Liceo Lejano","Y","","",""',
      ),
    ]);
    expect(read.readings[0]!.writtenBy).toBe('limesurvey');
    expect(arcs(read, 'knowledge')).toEqual([
      'escuela-sol>escuela-mar',
      'escuela-sol>liceo-lejano',
      'liceo-lejano>escuela-sol',
    ]);
    expect(answered(read)).toEqual({ 'escuela-sol': true, 'escuela-mar': true, 'liceo-lejano': false });
  });

  test('an array on a scale with full texts as headings', () => {
    const item = '¿En qué escuelas confía?';
    const read = readTables([
      table(
        'array.csv',
        `ID de respuesta;Fecha de envío;Última página;Lenguaje inicial;¿En qué establecimiento trabaja?;${item} [Escuela Sol];${item} [Escuela Mar]`,
        '1;2024-05-01 10:00:00;2;es;Escuela Sol;N/A;Mucho',
        '2;2024-05-01 11:00:00;2;es;Escuela Mar;Nada;',
      ),
    ]);
    expect(arcs(read, 'trust')).toEqual(['escuela-sol>escuela-mar 4']);
    expect(codes(read, 'refused')).toEqual([]);
  });
});

describe('KoboToolbox', () => {
  const tail = '_id,_uuid,_submission_time,_validation_status,_index';
  const end = (index: number): string => `${index}00,uuid-${index},2024-06-0${index}T10:00:00,,${index}`;

  test('boxes in groups, with the column that repeats them as codes', () => {
    const read = readTables([
      table(
        'kobo.csv',
        `start,end,username,datos/su_escuela,red/con_que_escuelas_trabaja,red/con_que_escuelas_trabaja/escuela_sol,red/con_que_escuelas_trabaja/escuela_mar,red/con_que_escuelas_trabaja/ninguna,${tail}`,
        `2024-06-01T09:00,2024-06-01T09:10,jrojas,escuela_sol,escuela_mar,0,1,0,${end(1)}`,
        `2024-06-02T09:00,2024-06-02T09:10,mperez,escuela_mar,ninguna,0,0,1,${end(2)}`,
      ),
    ]);
    expect(read.readings[0]!.writtenBy).toBe('kobotoolbox');
    expect(arcs(read, 'joint-work')).toEqual(['escuela_sol>escuela_mar']);
    expect(answered(read)).toEqual({ escuela_sol: true, escuela_mar: true });
    expect(JSON.stringify(read.records)).not.toMatch(/jrojas|ninguna/);
  });

  test('labels, and several codes in one cell where the boxes were not exported', () => {
    const read = readTables([
      table(
        'kobo.csv',
        `Su escuela,RBD,¿De qué escuelas ha recibido ideas?,${tail}`,
        `Escuela Sol,10001-3,Escuela Mar Liceo Río Claro,${end(1)}`,
        `Escuela Mar,10002-9,Nadie,${end(2)}`,
        `Liceo Río Claro,,,${end(3)}`,
      ),
    ]);
    expect(arcs(read, 'knowledge')).toEqual(['escuela-mar>school:10001', 'liceo-rio-claro>school:10001']);
    expect(answered(read)).toMatchObject({ 'escuela-mar': true, 'liceo-rio-claro': false });
    expect(findingOf(read, 'rbd-not-read')).toMatchObject({ row: 3, column: 'RBD', found: '10002-9' });
  });
});
