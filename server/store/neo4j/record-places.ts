import type { RecordOf, RecordType, StoredRecord } from '../../../contract/records.ts';
import { isEvaluatorRole } from '../../../contract/support-records.ts';
import type { Version } from '../revisions/version.ts';
import type { Plain } from './connection.ts';
import { recordLabels, type RecordLabel } from './cypher-files.ts';
import { typeOfKey } from '../../../contract/record-key.ts';
import { tieType, tieTypes } from '../../../graph-queries/tie-types.ts';
import { relationshipTypes } from './relationship-types.ts';
import { propertiesOf, waveKey } from './stored-properties.ts';

/** Where records of a kind are kept: as nodes of a label or relationships of a type, stored by one Cypher file. */
export type Place = KeptPlace & {
  readonly stem: string;
  /** The Cypher file that stores records of which nothing is stored; `null`: `stem` does that, too. */
  readonly createStem: string | null;
};
export type KeptPlace = { readonly name: string; readonly isNode: boolean };

/** All places; relationships first: nodes are deleted when no relationship of a record is left on them. */
export const keptPlaces: readonly KeptPlace[] = [
  ...relationshipTypes.map((name) => ({ name, isNode: false })),
  ...recordLabels.map((name) => ({ name, isNode: true })),
];

type Shape<T extends RecordType> = {
  stem: string;
  /** For records that come in their thousands. */
  createStem?: string;
  place: { label: RecordLabel } | { type: string } | { typeOf: (record: RecordOf<T>) => string };
  /** What the Cypher file needs beside the properties: the ends, and where the node hangs. */
  links: (record: RecordOf<T>) => Plain;
};

const type = (name: string) => ({ type: name });

const actorLabels: Record<RecordOf<'actor'>['kind'], string> = {
  school: 'School',
  sostenedor: 'Sostenedor',
  university: 'University',
  organisation: 'Organisation',
  'public-body': 'PublicBody',
};

const activityKey = (networkId: string, activityId: string) =>
  JSON.stringify(['activity', networkId, activityId]);

const shapes: { [T in RecordType]: Shape<T> } = {
  territory: {
    stem: 'store-territories',
    place: { label: 'Territory' },
    links: ({ id, parentId }) => ({ id, parentId }),
  },
  assignment: {
    stem: 'store-assignments',
    place: type('ASSIGNED_TO'),
    links: ({ comunaId, slepId }) => ({ comunaId, slepId }),
  },
  actor: {
    stem: 'store-actors',
    createStem: 'create-actors',
    place: { label: 'Actor' },
    links: ({ id, kind, comunaId, latitude, longitude }) => ({
      id,
      label: actorLabels[kind],
      comunaId,
      latitude,
      longitude,
    }),
  },
  'school-year': {
    stem: 'store-school-years',
    createStem: 'create-school-years',
    place: { label: 'SchoolYear' },
    links: ({ schoolId, comunaId }) => ({ schoolId, comunaId }),
  },
  'school-event': {
    stem: 'store-school-events',
    place: { label: 'SchoolEvent' },
    links: ({ schoolId, kind, before, after }) => ({
      schoolId,
      ownerBefore: kind === 'owner-changed' ? before : null,
      ownerAfter: kind === 'owner-changed' ? after : null,
    }),
  },
  campus: {
    stem: 'store-campuses',
    place: { label: 'Campus' },
    links: ({ id, universityId, comunaId }) => ({ id, universityId, comunaId }),
  },
  network: {
    stem: 'store-networks',
    place: { label: 'Network' },
    links: ({ id, territoryId }) => ({ id, territoryId }),
  },
  membership: {
    stem: 'store-memberships',
    place: type('MEMBER_OF'),
    links: ({ actorId, networkId }) => ({ actorId, networkId }),
  },
  wave: { stem: 'store-waves', place: { label: 'Wave' }, links: ({ networkId }) => ({ networkId }) },
  response: {
    stem: 'store-responses',
    place: type('RESPONDED'),
    links: ({ actorId, networkId, waveId }) => ({
      actorId,
      networkId,
      waveId,
      waveKey: waveKey(networkId, waveId),
    }),
  },
  tie: {
    stem: 'store-ties',
    createStem: 'create-ties',
    place: { typeOf: ({ layer }) => tieType(layer) },
    links: ({ from, to }) => ({ from, to }),
  },
  rating: {
    stem: 'store-ratings',
    place: type('RATED'),
    links: ({ actorId, networkId, waveId }) => ({
      actorId,
      networkId,
      waveId,
      waveKey: waveKey(networkId, waveId),
    }),
  },
  commitment: {
    stem: 'store-commitments',
    place: { label: 'Commitment' },
    links: ({ networkId, actorIds }) => ({ networkId, actorIds }),
  },
  activity: {
    stem: 'store-activities',
    place: { label: 'Activity' },
    links: ({ networkId }) => ({ networkId }),
  },
  attendance: {
    stem: 'store-attendance',
    place: type('ATTENDED'),
    links: ({ actorId, networkId, activityId }) => ({
      actorId,
      networkId,
      activityId,
      activityKey: activityKey(networkId, activityId),
    }),
  },
  event: {
    stem: 'store-events',
    place: { label: 'Event' },
    links: ({ networkId, territoryId, actorIds }) => ({ networkId, territoryId, actorIds }),
  },
  contract: {
    stem: 'store-contracts',
    place: { label: 'Contract' },
    links: ({ sostenedorId, providerId, schoolIds }) => ({ sostenedorId, providerId, schoolIds }),
  },
  evaluation: {
    stem: 'store-evaluations',
    place: { label: 'Evaluation' },
    links: ({ sostenedorId, providerId, contractId, evaluator }) => ({
      contractKey: JSON.stringify(['contract', sostenedorId, providerId, contractId]),
      evaluatorId: isEvaluatorRole(evaluator) ? null : evaluator,
    }),
  },
  result: {
    stem: 'store-school-results',
    place: { label: 'SchoolResult' },
    links: ({ schoolId }) => ({ schoolId }),
  },
};

const shapeOf = (record: StoredRecord): Shape<RecordType> => shapes[record.type] as Shape<RecordType>;

/** Where the record of a key is kept. */
export function placeOfKey(key: string): KeptPlace {
  const type = typeOfKey(key);
  const { place } = shapes[type];
  if ('label' in place) return { name: place.label, isNode: true };
  // The layer stands fourth in the key of a tie, after its network and wave.
  const name = 'type' in place ? place.type : tieType((JSON.parse(key) as string[])[3]!);
  return { name, isNode: false };
}

/** All places where records of a type may be kept. */
export function placesOf(type: RecordType): readonly KeptPlace[] {
  const { place } = shapes[type];
  if ('label' in place) return [{ name: place.label, isNode: true }];
  const names = 'type' in place ? [place.type] : tieTypes;
  return names.map((name) => ({ name, isNode: false }));
}

export function placeOf(record: StoredRecord): Place {
  const { place, stem, createStem = null } = shapeOf(record);
  if ('label' in place) return { name: place.label, isNode: true, stem, createStem };
  return { name: 'type' in place ? place.type : place.typeOf(record), isNode: false, stem, createStem };
}

/** What the place's Cypher file takes for one version. */
export const rowOf = (version: Version): Plain => ({
  ...shapeOf(version.record).links(version.record),
  key: version.key,
  properties: propertiesOf(version),
});
