import {
  date,
  identifier,
  list,
  networkIdentifier,
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
import { comunaCode, degrees, ownerId, signFormat } from './code-formats.ts';
import { actorHeadings, directionWords, tieHeadings } from '../headings.ts';
import { actorId as actorIdFormat } from './actor-ids.ts';
import { contractsSheet, evaluationsSheet, eventsSheet, resultsSheet } from './support-sheets.ts';
import {
  activityAttributes,
  commitmentAttributes,
  disputeAttributes,
  memberAttributes,
  networkAttributes,
} from './named-attributes.ts';
import { filledIn, optional, readOnly, required, sheet, withDefault } from './sheet.ts';
import {
  PLAIN_LAYER,
  characteristicWords,
  dependencyWords,
  depthWords,
  foldedWord,
  layerWords,
  legalKindWords,
  mandateWords,
  membershipRoleWords,
  networkKindWords,
  schoolStateWords,
  sliceKindWords,
} from './vocabulary.ts';

/**
 * The sheets of a bundle; those of contracts, results and events are beside. The first headings are the ones Telar writes;
 * the others are read as well. Columns after the core ones keep what the store knows, so that a bundle written and read
 * again is the same network.
 */
const networkId = optional('network_id', 'red network id_red red_id', networkIdentifier);
/** The other headings of a list: its first one is what Telar writes. */
const others = (headings: readonly string[]): string => headings.slice(1).join(' ');

const waveId = optional('wave_id', others(tieHeadings.wave), identifier);
/** A name is no id here: it may be that of several schools. */
const names: readonly string[] = actorHeadings.name;
const actorIds = actorHeadings.id.filter((heading) => !names.includes(heading));
const actorId = required('actor_id', others(actorIds), actorIdFormat);
const role = optional('role', 'rol cargo', text);
const layer = openWord(layerWords);

const directionFormat = word(directionWords, 'unreadable-direction');
/** At least one cell says which, and none says anything else. */
const isDirections = (cells: readonly string[]): boolean => {
  const found = cells.filter((cell) => cell !== '');
  return found.length > 0 && found.every((cell) => directionWords.has(foldedWord(cell)));
};

export const networksSheet = sheet(
  'networks',
  ['redes'],
  {
    id: required('network_id', 'red network id_red red_id id', networkIdentifier),
    name: optional('name', 'nombre', text),
    kind: optional('kind', 'tipo', openWord(networkKindWords)),
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
  },
  networkAttributes,
);

export const actorsSheet = sheet('actors', ['actores'], {
  id: actorId,
  kind: optional('kind', others(actorHeadings.kind), text),
  subKind: optional('sub_kind', 'subtipo', text),
  name: optional('name', others(actorHeadings.name), text),
  rbd: optional('rbd', others(actorHeadings.rbd), rbd),
  rut: optional('rut', '', text),
  legalKind: optional('legal_kind', 'tipo_legal', word(legalKindWords, 'unknown-legal-kind')),
  comuna: optional('comuna_code', others(actorHeadings.comuna), comunaCode),
  latitude: optional('latitude', others(actorHeadings.latitude), degrees(90)),
  longitude: optional('longitude', others(actorHeadings.longitude), degrees(180)),
  rural: optional('rural', others(actorHeadings.rural), yesNo),
  enrolment: optional(
    'enrolment',
    others(actorHeadings.enrolment),
    wholeNumber(0, 'a whole number of pupils, 0 or more'),
  ),
  state: optional('state', 'estado', word(schoolStateWords, 'unknown-state')),
  dependency: optional('dependency', 'dependencia', word(dependencyWords, 'unknown-dependency')),
  sostenedor: optional('sostenedor', 'sostenedor_id id_sostenedor', ownerId),
  group: optional('group', others(actorHeadings.group), text),
  isSet: optional('is_set', 'conjunto', yesNo),
  setSize: optional('set_size', 'tamano_conjunto', wholeNumber(1, 'a whole number, 1 or more')),
  simulated: optional('simulated', 'simulado simulada', yesNo),
  /** Networks that the actor belongs to although no other sheet says so. */
  networks: optional('network_id', 'red network id_red red_id', list(networkIdentifier)),
});

export const membersSheet = sheet(
  'members',
  ['miembros', 'integrantes'],
  {
    networkId,
    actorId,
    role: withDefault('role', 'rol cargo', openWord(membershipRoleWords), {
      value: 'member',
      meaning: 'member',
    }),
    validFrom: optional('from', 'desde valid_from', date),
    validTo: optional('to', 'hasta valid_to', date),
  },
  memberAttributes,
);

export const wavesSheet = sheet('waves', ['olas', 'encuestas'], {
  networkId,
  waveId: required('wave_id', 'ola wave id_ola ola_id encuesta id_encuesta id', identifier),
  kind: optional('kind', 'tipo', word(sliceKindWords, 'unknown-slice-kind')),
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
  responded: filledIn('responded', 'respondio', yesNo, { value: true, meaning: 'an answer given' }),
});

export const tiesSheet = sheet(
  'ties',
  ['lazos', 'vinculos'],
  {
    networkId,
    waveId,
    /** Gephi's `Type`, which comes before a layer that is called so. */
    direction: readOnly('directed', others(tieHeadings.direction), directionFormat, isDirections),
    layer: withDefault('layer', others(tieHeadings.layer), layer, {
      value: PLAIN_LAYER,
      meaning: PLAIN_LAYER,
    }),
    from: required('from', others(tieHeadings.from), actorIdFormat),
    to: required('to', others(tieHeadings.to), actorIdFormat),
    strength: optional('strength', others(tieHeadings.strength), strength),
    sign: optional('sign', others(tieHeadings.sign), signFormat),
    depth: optional('depth', others(tieHeadings.depth), word(depthWords, 'unknown-depth')),
    reporter: optional('reporter', others(tieHeadings.reporter), actorIdFormat),
    reporterRole: optional('reporter_role', others(tieHeadings.reporterRole), text),
    validFrom: optional('valid_from', others(tieHeadings.validFrom), date),
    validTo: optional('valid_to', others(tieHeadings.validTo), date),
  },
  disputeAttributes,
);

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

export const commitmentsSheet = sheet(
  'commitments',
  ['compromisos'],
  {
    networkId,
    commitmentId: required('commitment_id', 'compromiso commitment id_compromiso id', identifier),
    actorIds: optional('actor_id', 'actor responsable responsible', list(actorIdFormat)),
    due: optional('due', 'vence plazo', date),
    done: optional('done', 'cumplido', yesNo),
    purpose: optional('purpose', 'proposito', text),
  },
  commitmentAttributes,
);

export const activitiesSheet = sheet(
  'activities',
  ['actividades'],
  {
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
  },
  activityAttributes,
);

export const attendanceSheet = sheet('attendance', ['asistencia', 'asistencias'], {
  networkId,
  activityId: required('activity_id', 'actividad activity id_actividad', identifier),
  actorId,
  role,
  attended: filledIn('attended', 'asistio', yesNo, { value: true, meaning: 'somebody who came' }),
  people: optional('people', 'personas', wholeNumber(0, 'a whole number of people, 0 or more')),
});

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
  events: eventsSheet,
  contracts: contractsSheet,
  evaluations: evaluationsSheet,
  results: resultsSheet,
} as const;
export type SheetName = keyof typeof bundleSheets;
export type ColumnsOf<S extends SheetName> = (typeof bundleSheets)[S]['columns'];
