import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { writeBundle } from '../../../server/intake/bundle/write-bundle.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { codes, refused } from './bundle-fixture.ts';
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
    expect(data[0]!.network).toMatchObject({ rosterKnown: false, kind: null });
    expect(data[0]!.network.id).toMatch(/^red-[0-9a-f]{10}$/);
    expect(data[0]!.network.name).toBe(data[0]!.network.id);
    expect(codes(result.findings).sort()).toEqual([
      'columns-not-given',
      'local-ids',
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
