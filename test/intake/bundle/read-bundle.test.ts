import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../contract/findings.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { writeBundle } from '../../../server/intake/bundle/write-bundle.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { textFile } from './text-file.ts';

/** A bundle as a Chilean office program writes it: Windows-1252, semicolons, decimal commas, Spanish headings. */
const windows1252 = (name: string, ...lines: string[]): ImportFile => ({
  name,
  bytes: Uint8Array.from(lines.join('\r\n'), (character) => character.charCodeAt(0)),
});
const spanish: ImportFile[] = [
  windows1252(
    'redes.csv',
    'red;nombre;tipo;mandato;territorio;propósito;simulada',
    'r1;Red Ñuble;RME;Voluntaria;slep:1303;Leer más;no',
  ),
  windows1252(
    'actores.csv',
    'actor;tipo;nombre;rbd;cod_comuna;latitud;longitud;rural;matrícula;sostenedor;grupo;jornada',
    'e1;Escuela;Escuela Uno;10-8;1101;-33,45;-70,66;no;120;69.123.456-8;norte;completa',
    'e2;liceo;Liceo Dos;;13101;;;si;;;sur;media',
    'f1;Fundación;Fundación Tres;;;;;;;;;',
  ),
  windows1252('miembros.csv', 'red;actor;rol;desde', 'r1;e1;Coordinadora;2021-03', 'r1;e2;;'),
  windows1252(
    'olas.csv',
    'red;ola;fecha;instrumento;capas;max_nominaciones',
    'r1;w1;15-04-2022;encuesta;conocimiento|confianza|tensión|asesoría;5',
  ),
  windows1252('respuestas.csv', 'red;ola;actor;rol;respondió', 'r1;w1;e1;director;sí', 'r1;w1;e2;;no'),
  windows1252(
    'lazos.csv',
    'red;ola;capa;origen;destino;fuerza;profundidad;informante',
    'r1;w1;Conocimiento;e1;e2;2,5;Colaborativo;e1',
    'r1;w1;Tensión;e1;e2;;;e1',
    'r1;w1;asesoría;f1;e1;;;e1',
  ),
  windows1252(
    'valoraciones.csv',
    'red;ola;actor;característica;puntaje',
    'r1;w1;e1;Propósito claro y ambicioso;3',
  ),
  windows1252(
    'compromisos.csv',
    'red;compromiso;actor;vence;cumplido;propósito',
    'r1;c1;e1;2022-12;si;plan',
    'r1;c1;e2;2022-12;si;plan',
    'r1;c2;;;;',
  ),
  windows1252(
    'actividades.csv',
    'red;actividad;fecha;tipo;horas;obligatoria',
    'r1;a1;2022-05-02;taller;2,5;si',
  ),
  windows1252('asistencia.csv', 'red;actividad;actor;asistió;personas', 'r1;a1;e1;si;3'),
];

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
const refused = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ outcome }) => outcome === 'refused');

describe('readBundle of a bundle in Spanish', () => {
  const { data, result } = readBundle(spanish);
  const [red] = data;

  it('refuses nothing', () => expect(refused(result.findings)).toEqual([]));

  it('reads the network, its members and its wave', () => {
    expect(red!.network).toMatchObject({
      id: 'r1',
      name: 'Red Ñuble',
      kind: 'rme',
      mandate: 'voluntary',
      territoryId: 'slep:1303',
      simulated: false,
      rosterKnown: true,
    });
    expect(red!.members.map(({ actorId, role, validFrom }) => [actorId, role, validFrom])).toEqual([
      ['e1', 'coordinator', '2021-03'],
      ['e2', 'member', null],
    ]);
    expect(red!.waves[0]).toMatchObject({
      order: 1,
      date: '2022-04-15',
      layersAsked: ['knowledge', 'trust', 'tension', 'assists'],
      maxNominations: 5,
    });
    expect(red!.responses.map(({ responded }) => responded)).toEqual([true, false]);
  });

  it('reads actors with decimal commas, an RBD with check digit and further columns', () => {
    expect(red!.actors[0]).toMatchObject({
      id: 'e1',
      kind: 'school',
      rbd: 10,
      comunaId: 'comuna:01101',
      latitude: -33.45,
      rural: false,
      enrolment: 120,
      sostenedorId: 'sostenedor:69123456',
      attributes: { jornada: 'completa' },
    });
    expect(red!.actors[1]).toMatchObject({
      id: 'e2',
      rbd: null,
      enrolment: null,
      latitude: null,
      rural: true,
    });
    expect(red!.actors[2]).toMatchObject({ id: 'f1', kind: 'organisation', subKind: 'foundation' });
  });

  it('reads ties, ratings, commitments and attendance', () => {
    expect(red!.ties.map(({ layer, strength, sign, depth }) => [layer, strength, sign, depth])).toEqual([
      ['assists', null, 1, null],
      ['knowledge', 2.5, 1, 'collaborative'],
      ['tension', null, -1, null],
    ]);
    expect(red!.ratings[0]).toMatchObject({ characteristic: 'proposito', score: 3, item: null });
    expect(red!.commitments.map(({ actorIds, done }) => [actorIds, done])).toEqual([
      [['e1', 'e2'], true],
      [[], null],
    ]);
    expect(red!.activities[0]).toMatchObject({ hours: 2.5, mandated: true });
    expect(red!.attendance[0]).toMatchObject({ attended: true, people: 3 });
  });

  it('stores a school with an RBD as school:<RBD> everywhere, and says so', () => {
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'stored-under-rbd', file: 'actores.csv', row: 2, outcome: 'info' }),
    );
    const stored = JSON.stringify(result.records.map(({ record }) => record));
    expect(stored).toContain('"school:10"');
    expect(stored).not.toContain('"e1"');
  });

  it('writes and reads back to the same', () => {
    const written = writeBundle(data);
    expect(readBundle(written).data).toEqual(data);
    expect(writeBundle(readBundle(written).data)).toEqual(written);
  });
});

describe('readBundle of ties alone', () => {
  const { data, result } = readBundle([
    textFile(
      'lazos.csv',
      'origen,destino,capa',
      'school:2,university:70,conocimiento',
      'B,school:2,confianza',
    ),
  ]);

  it('takes the actors from the ids and says what is not known', () => {
    expect(data[0]!.actors.map(({ id, kind, rbd }) => [id, kind, rbd])).toEqual([
      ['B', 'school', null],
      ['school:2', 'school', 2],
      ['university:70', 'university', null],
    ]);
    expect(data[0]!.network).toMatchObject({ id: 'network', rosterKnown: false, kind: null });
    expect(codes(result.findings).sort()).toEqual([
      'no-actors-sheet',
      'no-networks-sheet',
      'no-waves-sheet',
      'roster-unknown',
      'wave-assumed',
    ]);
    expect(refused(result.findings)).toEqual([]);
  });

  it('asks everything in one wave', () => {
    expect(data[0]!.waves.map(({ waveId, order, date }) => [waveId, order, date])).toEqual([['1', 1, null]]);
    expect(data[0]!.ties.every(({ waveId }) => waveId === '1')).toBe(true);
  });
});

/** One well-formed bundle whose sheets a case replaces. */
const sound: Record<string, string[]> = {
  networks: ['network_id,name,simulated', 'n,Red,no'],
  actors: ['actor_id,kind', 'A,school', 'B,school', 'C,school', 'X,school'],
  members: ['network_id,actor_id', 'n,A', 'n,B', 'n,C'],
  waves: ['network_id,wave_id,date,layers,max_nominations', 'n,w1,2022,knowledge,2', 'n,w2,2023,,'],
  responses: ['network_id,wave_id,actor_id,responded', 'n,w1,A,yes'],
  ties: ['network_id,wave_id,layer,from,to,strength,reporter', 'n,w1,knowledge,A,B,1,A'],
};
const bundleWith = (changed: Record<string, string[]>): ImportFile[] =>
  Object.entries({ ...sound, ...changed }).map(([name, lines]) => textFile(`${name}.csv`, ...lines));
const tie = (line: string): Record<string, string[]> => ({ ties: [sound['ties']![0]!, line] });

describe('readBundle names what cannot stand, with file, row, column, found and expected', () => {
  it.each([
    ['self-tie', tie('n,w1,knowledge,A,A,1,'), 'ties.csv', 2, 'to', 'A'],
    ['unknown-actor', tie('n,w1,knowledge,A,Z,1,'), 'ties.csv', 2, 'to', 'Z'],
    ['unknown-wave', tie('n,w9,knowledge,A,B,1,'), 'ties.csv', 2, 'wave_id', 'w9'],
    ['unknown-network', tie('m,w1,knowledge,A,B,1,'), 'ties.csv', 2, 'network_id', 'm'],
    ['strength-out-of-range', tie('n,w1,knowledge,A,B,-1,'), 'ties.csv', 2, 'strength', '-1'],
    ['strength-out-of-range', tie('n,w1,knowledge,A,B,0,'), 'ties.csv', 2, 'strength', '0'],
    ['unreadable-number', tie('n,w1,knowledge,A,B,Infinity,'), 'ties.csv', 2, 'strength', 'Infinity'],
    ['unreadable-number', tie('n,w1,knowledge,A,B,1e999,'), 'ties.csv', 2, 'strength', '1e999'],
    ['unreadable-number', tie('n,w1,knowledge,A,B,mucho,'), 'ties.csv', 2, 'strength', 'mucho'],
    ['unreadable-id', tie('n,w1,knowledge,A B,B,1,'), 'ties.csv', 2, 'from', 'A B'],
    ['empty-cell', tie('n,w1,knowledge,,B,1,'), 'ties.csv', 2, 'from', ''],
    ['ragged-row', tie('n,w1,knowledge,A'), 'ties.csv', 2, null, '4 cells'],
    ['missing-column', { ties: ['from,layer', 'A,knowledge'] }, 'ties.csv', 1, 'to', null],
    [
      'unreadable-yes-no',
      { responses: [sound['responses']![0]!, 'n,w1,A,quizás'] },
      'responses.csv',
      2,
      'responded',
      'quizás',
    ],
    [
      'rating-out-of-range',
      { ratings: ['network_id,wave_id,actor_id,characteristic,score', 'n,w1,A,confianza,5'] },
      'ratings.csv',
      2,
      'score',
      '5',
    ],
    [
      'unknown-characteristic',
      { ratings: ['network_id,wave_id,actor_id,characteristic,score', 'n,w1,A,alegría,3'] },
      'ratings.csv',
      2,
      'characteristic',
      'alegría',
    ],
    [
      'dates-out-of-order',
      { members: ['network_id,actor_id,from,to', 'n,A,2022,2021'] },
      'members.csv',
      2,
      'to',
      '2021',
    ],
    [
      'dates-out-of-order',
      { networks: ['network_id,from,to', 'n,2022-05,2022-01'] },
      'networks.csv',
      2,
      'to',
      '2022-01',
    ],
    [
      'unreadable-date',
      { waves: ['network_id,wave_id,date', 'n,w1,2022-02-30'] },
      'waves.csv',
      2,
      'date',
      '2022-02-30',
    ],
    ['rbd-check-digit', { actors: ['actor_id,rbd', 'A,10-7'] }, 'actors.csv', 2, 'rbd', '10-7'],
    ['rbd-contradicts-id', { actors: ['actor_id,rbd', 'school:11,10'] }, 'actors.csv', 2, 'rbd', '10'],
    ['two-ids-for-one-school', { actors: ['actor_id,rbd', 'A,10', 'B,10'] }, 'actors.csv', 3, 'rbd', '10'],
    ['contradicting-row', { actors: ['actor_id,name', 'A,Uno', 'A,Dos'] }, 'actors.csv', 3, null, 'A'],
    [
      'unknown-activity',
      {
        activities: ['network_id,activity_id', 'n,a1'],
        attendance: ['network_id,activity_id,actor_id', 'n,a2,A'],
      },
      'attendance.csv',
      2,
      'activity_id',
      'a2',
    ],
  ])('%s', (code, changed, file, row, column, found) => {
    const { result } = readBundle(bundleWith(changed as Record<string, string[]>));
    const findings = result.findings.find((finding) => finding.code === code);
    expect(findings).toMatchObject({ file, row, column, found, outcome: 'refused' });
    expect(findings!.expected).not.toBe('');
  });

  it('refuses an import without ties', () => {
    const { result } = readBundle([textFile('actors.csv', 'actor_id', 'A')]);
    expect(refused(result.findings).map(({ code }) => code)).toEqual(['no-ties-sheet']);
  });

  it('leaves refused rows out of data and records', () => {
    const { data, result } = readBundle(bundleWith(tie('n,w1,knowledge,A,A,1,')));
    expect(data[0]!.ties).toEqual([]);
    expect(result.records.some(({ record }) => record.type === 'tie')).toBe(false);
  });

  it('does not call an actor unknown whose own line could not be read', () => {
    const { data, result } = readBundle(bundleWith({ actors: ['actor_id,latitude', 'A,100', 'B,1', 'C,1'] }));
    expect(refused(result.findings).map(({ code }) => code)).toEqual(['out-of-range']);
    expect(data[0]!.actors.map(({ id, latitude }) => [id, latitude])).toEqual([
      ['A', null],
      ['B', 1],
      ['C', 1],
    ]);
  });
});

describe('readBundle keeps what is odd, and says so', () => {
  it.each([
    ['tie-outside-roster', tie('n,w1,knowledge,A,X,1,A')],
    ['third-party-report', tie('n,w1,knowledge,A,B,1,C')],
    ['unknown-layer', tie('n,w2,amistad,A,B,1,A')],
    ['layer-not-asked', tie('n,w1,trust,A,B,1,A')],
    ['tie-of-silent-reporter', { responses: [sound['responses']![0]!, 'n,w1,A,no'] }],
    ['answer-of-non-member', { responses: [sound['responses']![0]!, 'n,w1,X,yes'] }],
    ['wave-dates-out-of-order', { waves: ['network_id,wave_id,date', 'n,w1,2023', 'n,w2,2022'] }],
    ['unknown-role', { members: ['network_id,actor_id,role', 'n,A,capitán', 'n,B,', 'n,C,'] }],
    ['unknown-territory', { networks: ['network_id,territory', 'n,Barrancas'] }],
    [
      'public-dependency-natural-owner',
      { actors: ['actor_id,dependency,sostenedor', 'A,municipal,sostenedor:natural-ab', 'B,,', 'C,,'] },
    ],
  ])('%s', (code, changed) => {
    const { result } = readBundle(bundleWith(changed as Record<string, string[]>));
    expect(refused(result.findings)).toEqual([]);
    expect(
      result.findings.filter((finding) => finding.outcome === 'kept').map((finding) => finding.code),
    ).toEqual([code]);
  });

  it('counts nominations over the cap once a respondent', () => {
    const nominations = ['A,B', 'A,C', 'A,X', 'A,Y', 'A,Z'].map((ends) => `n,w1,knowledge,${ends},1,A`);
    const actors = ['actor_id', 'A', 'B', 'C', 'X', 'Y', 'Z'];
    const { data, result } = readBundle(bundleWith({ actors, ties: [sound['ties']![0]!, ...nominations] }));
    const findings = result.findings.filter(({ code }) => code === 'more-nominations-than-cap');
    expect(findings.map(({ row, found }) => [row, found])).toEqual([[4, 'A']]);
    expect(data[0]!.ties).toHaveLength(5);
  });

  it('counts a repeated line once', () => {
    const line = 'n,w1,knowledge,A,B,1,A';
    const { data, result } = readBundle(bundleWith({ ties: [sound['ties']![0]!, line, line] }));
    expect(data[0]!.ties).toHaveLength(1);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'duplicate-row', row: 3, outcome: 'corrected' }),
    );
  });

  it('orders waves by date, then by id with its numbers as numbers', () => {
    const { data } = readBundle(
      bundleWith({
        waves: ['network_id,wave_id,date', 'n,w10,', 'n,w2,', 'n,w1,2020'],
        ties: ['network_id,wave_id,layer,from,to', 'n,w1,trust,A,B'],
      }),
    );
    const order = Object.fromEntries(data[0]!.waves.map(({ waveId, order: place }) => [waveId, place]));
    expect(order).toEqual({ w1: 1, w2: 2, w10: 3 });
  });
});

describe('readBundle protects schools and persons', () => {
  it('refuses a simulated tie on a school that exists', () => {
    const { data, result } = readBundle([
      textFile('networks.csv', 'network_id,simulated', 'n,yes'),
      textFile(
        'ties.csv',
        'network_id,layer,from,to',
        'n,trust,school:demo-1,school:10',
        'n,trust,school:demo-1,school:demo-2',
      ),
    ]);
    expect(refused(result.findings)).toMatchObject([
      { code: 'simulated-tie-of-real-school', file: 'ties.csv', row: 2, column: 'to', found: 'school:10' },
    ]);
    expect(data[0]!.ties.map(({ to }) => to)).toEqual(['school:demo-2']);
  });

  it('takes a network of fictional schools for simulated when it does not say', () => {
    const { data } = readBundle([textFile('ties.csv', 'layer,from,to', 'trust,school:demo-1,school:demo-2')]);
    expect(data[0]!.network.simulated).toBe(true);
    expect(data[0]!.actors.every(({ simulated }) => simulated)).toBe(true);
  });

  const person = '12345678';
  it.each([
    ['in the rut column', { actors: ['actor_id,rut', `A,${person}-5`, 'B,', 'C,'] }],
    ['without check digit', { actors: ['actor_id,rut', `A,${person}`, 'B,', 'C,'] }],
    ['as owner', { actors: ['actor_id,sostenedor', `A,12.345.678-5`, 'B,', 'C,'] }],
    ['in an id', tie(`n,w1,knowledge,sostenedor:${person},A,1,`)],
    ['in a further column', { actors: ['actor_id,contacto', `A,${person}-5`, 'B,', 'C,'] }],
    ['in a text', { actors: ['actor_id,name', `A,12.345.678-5`, 'B,', 'C,'] }],
  ])('refuses and hides the number of a natural person %s', (_, changed) => {
    const { data, result } = readBundle(bundleWith(changed as Record<string, string[]>));
    expect(refused(result.findings)).toMatchObject([{ code: 'personal-number' }]);
    const everything = JSON.stringify([data, result]);
    expect(everything).not.toContain(person);
    expect(everything).not.toContain('12.345.678');
  });

  it('does not read a column of personal numbers', () => {
    const { data, result } = readBundle(bundleWith({ actors: ['actor_id,MRUN', `A,${person}`, 'B,', 'C,'] }));
    expect(codes(result.findings)).toContain('personal-number-column');
    expect(JSON.stringify([data, result])).not.toContain(person);
  });

  it('gives an owner who is a natural person no name', () => {
    const { data, result } = readBundle(
      bundleWith({
        actors: ['actor_id,kind,name', 'sostenedor:natural-ab,sostenedor,Juana Pérez', 'A,,', 'B,,', 'C,,'],
      }),
    );
    expect(codes(result.findings)).toContain('natural-person-name');
    expect(JSON.stringify([data, result])).not.toContain('Juana');
  });
});
