import {
  date,
  identifier,
  list,
  number,
  openWord,
  rbd,
  score,
  strength,
  text,
  wholeNumber,
  word,
  yesNo,
} from './cell-formats.ts';
import { comunaCode, ownerId, signFormat } from './code-formats.ts';
import { optional, required, sheet, withDefault } from './sheet.ts';
import {
  characteristicWords,
  dependencyWords,
  depthWords,
  layerWords,
  legalKindWords,
  mandateWords,
  membershipRoleWords,
  networkKindWords,
  schoolStateWords,
} from './vocabulary.ts';

/**
 * The ten sheets of a bundle. The first headings are the ones Telar writes; the others are read as well. Columns
 * after the core ones keep what the store knows, so that a bundle written and read again is the same network.
 */
const networkId = optional('network_id', 'red network id_red red_id', identifier);
const waveId = optional('wave_id', 'ola wave id_ola ola_id', identifier);
const actorId = required('actor_id', 'actor id_actor id', identifier);
const role = optional('role', 'rol cargo', text);
const layer = openWord(layerWords);

export const networksSheet = sheet('networks', ['redes'], {
  id: required('network_id', 'red network id_red red_id id', identifier),
  name: optional('name', 'nombre', text),
  kind: optional('kind', 'tipo', word(networkKindWords, 'unknown-network-kind')),
  mandate: optional('mandate', 'mandato', word(mandateWords, 'unknown-mandate')),
  territory: optional('territory', 'territorio', text),
  purpose: optional('purpose', 'proposito', text),
  simulated: optional('simulated', 'simulada simulado', yesNo),
  validFrom: optional('from', 'desde valid_from', date),
  validTo: optional('to', 'hasta valid_to', date),
  rosterKnown: optional('roster_known', 'nomina_conocida', yesNo),
  directed: optional('directed', 'dirigida', yesNo),
  citation: optional('citation', 'cita', text),
  description: optional('description', 'descripcion', text),
});

export const actorsSheet = sheet('actors', ['actores'], {
  id: actorId,
  kind: optional('kind', 'tipo', text),
  subKind: optional('sub_kind', 'subtipo', text),
  name: optional('name', 'nombre', text),
  rbd: optional('rbd', '', rbd),
  rut: optional('rut', '', text),
  legalKind: optional('legal_kind', 'tipo_legal', word(legalKindWords, 'unknown-legal-kind')),
  comuna: optional('comuna_code', 'cod_comuna codigo_comuna comuna', comunaCode),
  latitude: optional('latitude', 'latitud lat', degrees(90)),
  longitude: optional('longitude', 'longitud lon lng long', degrees(180)),
  rural: optional('rural', 'ruralidad', yesNo),
  enrolment: optional(
    'enrolment',
    'matricula enrollment',
    wholeNumber(0, 'a whole number of pupils, 0 or more'),
  ),
  state: optional('state', 'estado', word(schoolStateWords, 'unknown-state')),
  dependency: optional('dependency', 'dependencia', word(dependencyWords, 'unknown-dependency')),
  sostenedor: optional('sostenedor', 'sostenedor_id id_sostenedor', ownerId),
  group: optional('group', 'grupo', text),
  isSet: withDefault('is_set', 'conjunto', yesNo, false),
  setSize: optional('set_size', 'tamano_conjunto', wholeNumber(1, 'a whole number, 1 or more')),
  simulated: optional('simulated', 'simulado simulada', yesNo),
  /** Networks that the actor belongs to although no other sheet says so. */
  networks: optional('network_id', 'red network id_red red_id', list(identifier)),
});

export const membersSheet = sheet('members', ['miembros', 'integrantes'], {
  networkId,
  actorId,
  role: withDefault('role', 'rol cargo', openWord(membershipRoleWords), 'member'),
  validFrom: optional('from', 'desde valid_from', date),
  validTo: optional('to', 'hasta valid_to', date),
});

export const wavesSheet = sheet('waves', ['olas'], {
  networkId,
  waveId: required('wave_id', 'ola wave id_ola ola_id id', identifier),
  date: optional('date', 'fecha', date),
  instrument: optional('instrument', 'instrumento', text),
  layersAsked: optional('layers', 'capas', list(layer)),
  maxNominations: optional(
    'max_nominations',
    'max_nominaciones maximo_nominaciones',
    wholeNumber(1, 'a whole number, 1 or more'),
  ),
});

export const responsesSheet = sheet('responses', ['respuestas'], {
  networkId,
  waveId,
  actorId,
  role,
  responded: withDefault('responded', 'respondio', yesNo, true),
});

export const tiesSheet = sheet('ties', ['lazos', 'vinculos'], {
  networkId,
  waveId,
  layer: optional('layer', 'capa', layer),
  from: required('from', 'origen source desde de', identifier),
  to: required('to', 'destino target hasta a', identifier),
  strength: optional('strength', 'fuerza', strength),
  sign: optional('sign', 'signo', signFormat),
  depth: optional('depth', 'profundidad', word(depthWords, 'unknown-depth')),
  reporter: optional('reporter', 'informante', identifier),
  reporterRole: optional('reporter_role', 'rol_informante', text),
  validFrom: optional('valid_from', 'vigente_desde desde', date),
  validTo: optional('valid_to', 'vigente_hasta hasta', date),
});

export const ratingsSheet = sheet('ratings', ['valoraciones'], {
  networkId,
  waveId,
  actorId,
  role,
  characteristic: required(
    'characteristic',
    'caracteristica',
    word(characteristicWords, 'unknown-characteristic'),
  ),
  item: optional('item', '', text),
  score: required('score', 'puntaje', score),
});

export const commitmentsSheet = sheet('commitments', ['compromisos'], {
  networkId,
  commitmentId: required('commitment_id', 'compromiso commitment id_compromiso id', identifier),
  actorIds: optional('actor_id', 'actor responsable responsible', list(identifier)),
  due: optional('due', 'vence plazo', date),
  done: optional('done', 'cumplido', yesNo),
  purpose: optional('purpose', 'proposito', text),
});

export const activitiesSheet = sheet('activities', ['actividades'], {
  networkId,
  activityId: required('activity_id', 'actividad activity id_actividad id', identifier),
  date: optional('date', 'fecha', date),
  kind: optional('kind', 'tipo', text),
  hours: optional(
    'hours',
    'horas',
    number('hours, 0 or more', (value) => value >= 0, 'out-of-range'),
  ),
  mandated: optional('mandated', 'obligatoria mandatada', yesNo),
});

export const attendanceSheet = sheet('attendance', ['asistencia', 'asistencias'], {
  networkId,
  activityId: required('activity_id', 'actividad activity id_actividad', identifier),
  actorId,
  role,
  attended: withDefault('attended', 'asistio', yesNo, true),
  people: optional('people', 'personas', wholeNumber(0, 'a whole number of people, 0 or more')),
});

function degrees(limit: number) {
  return number(`degrees from -${limit} to ${limit}`, (value) => Math.abs(value) <= limit, 'out-of-range');
}

export const bundleSheets = {
  networks: networksSheet,
  actors: actorsSheet,
  members: membersSheet,
  waves: wavesSheet,
  responses: responsesSheet,
  ties: tiesSheet,
  ratings: ratingsSheet,
  commitments: commitmentsSheet,
  activities: activitiesSheet,
  attendance: attendanceSheet,
} as const;
export type SheetName = keyof typeof bundleSheets;
export type ColumnsOf<S extends SheetName> = (typeof bundleSheets)[S]['columns'];
