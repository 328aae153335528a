import { describe, expect, test } from 'vitest';
import { answered, arcs, codes, findingOf, readTables, table } from './read-tables.ts';

const options = table(
  'opciones.csv',
  'id,nombre',
  'school:demo-1,Escuela Los Aromos',
  'school:demo-2,"Escuela Rural El Peumo, Km 12"',
  'school:demo-3,"Liceo Bicentenario, Las Araucarias"',
  'school:demo-4,Escuela Río Claro',
  'school:demo-5,Colegio San Alonso',
);
const answers = table(
  'respuestas.csv',
  '"Marca temporal","Nombre de su establecimiento","Cargo","¿Con qué establecimientos trabajó este año? (marque todos)","¿A qué establecimiento pediría consejo?"',
  '"2024/11/04 9:12:33 a. m. GMT-3","Escuela Los Aromos","Directora","Escuela Rural El Peumo, Km 12, Liceo Bicentenario, Las Araucarias","Liceo Bicentenario, Las Araucarias"',
  '"2024/11/04 9:40:02 a. m. GMT-3","Escuela Rural El Peumo, Km 12","Director","Escuela Los Aromos","Escuela Los Aromos"',
  '"2024/11/05 10:01:10 a. m. GMT-3","Liceo Bicentenario, Las Araucarias","UTP","Escuela Los Aromos, Escuela Río Claro","Ninguno"',
  '"2024/11/05 10:15:44 a. m. GMT-3","esc. los aromos ","UTP","Escuela Río Claro",""',
  '"2024/11/06 4:22:00 p. m. GMT-3","Escuela Río Claro","Directora","No trabajamos con ninguno",""',
);
const short = (texts: string[]): string[] => texts.map((text) => text.replaceAll('school:demo-', ''));

describe('lists of names in one cell', () => {
  test('are parted by the list of options: names have commas too', () => {
    const read = readTables([answers, options]);
    expect(read.readings[0]).toMatchObject({ shape: 'form-answers', writtenBy: 'google-forms', rows: 5 });
    expect(short(arcs(read, 'joint-work'))).toEqual(['1>2', '1>3', '1>4', '2>1', '3>1', '3>4']);
    expect(short(arcs(read, 'consejo'))).toEqual(['1>3', '2>1']);
    expect(read.data.actors).toHaveLength(5);
    expect(read.data.network.simulated).toBe(true);
  });

  test('nobody is an answer, an empty cell is none, and who sent nothing did not answer', () => {
    const read = readTables([answers, options]);
    expect(answered(read)).toEqual({
      'school:demo-1 Directora': true,
      'school:demo-1 UTP': true,
      'school:demo-2 Director': true,
      'school:demo-3 UTP': true,
      'school:demo-4 Directora': true,
      'school:demo-5': false,
    });
    const claro = read.data.responses.find(({ actorId }) => actorId === 'school:demo-4')!;
    expect(claro.attributes['layersAnswered']).toBe('joint-work');
    expect(read.data.waves[0]).toMatchObject({ waveId: '2024', date: '2024-11', instrument: 'google-forms' });
  });

  test('another spelling is one school, and reported; the second answer of a school is kept apart by role', () => {
    const read = readTables([answers, options]);
    expect(findingOf(read, 'name-in-other-spelling')).toMatchObject({
      row: 5,
      found: 'esc. los aromos',
      outcome: 'corrected',
    });
    const tie = read.data.ties.find(({ to }) => to === 'school:demo-4')!;
    expect(tie).toMatchObject({ from: 'school:demo-1', reporter: 'school:demo-1', reporterRole: 'UTP' });
    expect(codes(read, 'refused')).toEqual([]);
  });

  test('without a list, by the respondents and by where a word for a school begins', () => {
    const read = readTables([answers]);
    expect(read.data.actors.map(({ name }) => name).sort()).toEqual([
      'Escuela Los Aromos',
      'Escuela Rural El Peumo, Km 12',
      'Escuela Río Claro',
      'Liceo Bicentenario, Las Araucarias',
    ]);
    expect(read.data.network.rosterKnown).toBe(false);
  });

  test('what no list and no word parts is refused, with the way out', () => {
    const read = readTables([
      table(
        'r.csv',
        'Timestamp,Nombre de la escuela,¿Con quiénes trabaja?',
        '2024/03/01 10:00:00,Escuela Uno,"Escuela Dos, Los Robles, Norte"',
        '2024/03/02 10:00:00,Escuela Dos,"Los Robles, Norte"',
      ),
    ]);
    expect(findingOf(read, 'names-not-parted')).toMatchObject({
      row: 2,
      found: 'Los Robles, Norte',
      outcome: 'refused',
    });
    expect(read.data.actors.map(({ name }) => name)).not.toContain('Norte');
  });
});

describe('grids: one column a school', () => {
  const grid = table(
    'grilla.csv',
    'Marca temporal,Dirección de correo electrónico,Su escuela,Cargo,¿Con qué frecuencia trabaja con…? [Escuela Alerce],¿Con qué frecuencia trabaja con…? [Escuela Boldo],¿Con qué frecuencia trabaja con…? [Escuela Coihue],Confianza personal y profesional,Comentarios',
    '05/03/2024 10:00:00,a@b.cl,Escuela Alerce,Directora,,Siempre,A veces,4,"Nos cuesta coordinar, pero cuando lo hacemos con tiempo resulta muy bien para todas las escuelas del valle"',
    '06/03/2024 10:00:00,c@d.cl,Escuela Boldo,UTP,Nunca,,,3,"Llámenme al correo juan@escuela.cl para organizar la próxima reunión de la red en la sede del norte por favor"',
  );

  test('words become a scale that is shown; what is left open is unknown', () => {
    const read = readTables([grid]);
    const column = read.readings[0]!.columns[4]!;
    expect(column).toMatchObject({ role: 'asked-about', about: 'Escuela Alerce', layer: 'joint-work' });
    expect(column.scale).toEqual([
      { found: 'Nunca', strength: null },
      { found: 'A veces', strength: 1 },
      { found: 'Siempre', strength: 2 },
    ]);
    expect(arcs(read)).toEqual(['escuela-alerce>escuela-boldo 2', 'escuela-alerce>escuela-coihue 1']);
    expect(answered(read)).toEqual({
      'escuela-alerce Directora': true,
      'escuela-boldo UTP': true,
      'escuela-coihue': false,
    });
    expect(findingOf(read, 'cells-observed').found).toBe('3 / 6');
    expect(findingOf(read, 'partial-answer')).toMatchObject({ row: 3, found: '1 / 2' });
    expect(read.data.waves[0]!.date).toBe('2024');
  });

  test('the scale can be decided, and an empty cell can mean no tie', () => {
    const scale = [
      { found: 'Nunca', strength: null },
      { found: 'A veces', strength: null },
      { found: 'Siempre', strength: 4 },
    ];
    const columns = [4, 5, 6].map((index) => ({ index, scale }));
    const read = readTables([grid], { tables: [{ file: 'grilla.csv', emptyCells: 'no-tie', columns }] });
    expect(arcs(read)).toEqual(['escuela-alerce>escuela-boldo 4']);
    expect(read.data.responses.find(({ role }) => role === 'UTP')!.attributes).toEqual({
      layersAnswered: 'joint-work',
    });
  });

  test('characteristics are ratings; e-mail addresses and free texts are not read', () => {
    const read = readTables([grid]);
    expect(
      read.data.ratings.map(({ actorId, characteristic, score }) => [actorId, characteristic, score]),
    ).toEqual([
      ['escuela-alerce', 'confianza', 4],
      ['escuela-boldo', 'confianza', 3],
    ]);
    expect(findingOf(read, 'personal-column-dropped')).toMatchObject({
      column: 'Dirección de correo electrónico',
      found: 'email',
    });
    expect(findingOf(read, 'columns-not-read').found).toBe('Comentarios');
    expect(JSON.stringify(read.records)).not.toMatch(/@/);
  });
});
