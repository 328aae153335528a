import { z } from 'zod';
import { ActorKind, Identifier, PartialDate, TerritoryKind } from './identifiers.ts';
import { Depth } from './layers.ts';

/**
 * What an import brings and the store keeps: one dated fact a record. Field names are the same in the store
 * (as columns or properties), in the API and in the analysis; `null` means "the source does not say", never zero.
 * Every stored record also knows the revision, file and row it came from.
 */
const text = z.string();
const maybeText = z.string().nullable();
const maybeNumber = z.number().nullable();
const year = z.number().int().min(1800).max(2200);
/** Columns of the source that Telar has no name for, kept as found. */
const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const TerritoryRecord = z.object({
  type: z.literal('territory'),
  id: Identifier,
  kind: TerritoryKind,
  code: text,
  name: text,
  parentId: Identifier.nullable(),
  simulated: z.boolean(),
});

/** A comuna joins a SLEP from a first year on; comunas of one SLEP may differ in it. */
export const AssignmentRecord = z.object({
  type: z.literal('assignment'),
  comunaId: Identifier,
  slepId: Identifier,
  fromYear: year,
  decree: maybeText,
});

export const legalKinds = [
  'municipality',
  'municipal-corporation',
  'slep',
  'private',
  'delegated-administration',
  'natural-person',
] as const;
export const LegalKind = z.enum(legalKinds);
export type LegalKind = z.infer<typeof LegalKind>;

export const schoolStates = [
  'working',
  'recess',
  'closed',
  'authorised-without-enrolment',
  'unknown',
] as const;
export const SchoolState = z.enum(schoolStates);
export type SchoolState = z.infer<typeof SchoolState>;

export const dependencies = [
  'municipal-corporation',
  'municipal-daem',
  'private-subsidised',
  'private-paid',
  'delegated-administration',
  'slep',
  'unknown',
] as const;
export const Dependency = z.enum(dependencies);
export type Dependency = z.infer<typeof Dependency>;

/** An actor as last known. What changes from year to year stands in school-year and tie records. */
export const ActorRecord = z.object({
  type: z.literal('actor'),
  id: Identifier,
  kind: ActorKind,
  subKind: maybeText,
  name: text,
  rbd: z.number().int().positive().nullable(),
  legalKind: LegalKind.nullable(),
  comunaId: Identifier.nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  rural: z.boolean().nullable(),
  enrolment: z.number().int().min(0).nullable(),
  state: SchoolState.nullable(),
  dependency: Dependency.nullable(),
  sostenedorId: Identifier.nullable(),
  group: maybeText,
  /** A set the source does not name one by one ("18 executing units"): drawn apart, left out of centrality. */
  isSet: z.boolean(),
  setSize: z.number().int().positive().nullable(),
  simulated: z.boolean(),
  attributes,
});

export const SchoolYearRecord = z.object({
  type: z.literal('school-year'),
  schoolId: Identifier,
  year,
  name: text,
  state: SchoolState,
  /** Dependency and owner are two facts of the directory that may disagree: both are kept. */
  dependency: Dependency,
  ownerId: Identifier.nullable(),
  comunaId: Identifier,
  deprovId: Identifier.nullable(),
  rural: z.boolean().nullable(),
  hasEnrolment: z.boolean(),
  enrolment: z.number().int().min(0).nullable(),
  /** MINEDUC codes of the kinds of teaching given (10 pre-school, 110 basic, 310 secondary…). */
  teaching: z.array(z.number().int()),
  latitude: maybeNumber,
  longitude: maybeNumber,
});

export const schoolEventKinds = [
  'opened',
  'gone',
  'closed',
  'reopened',
  'owner-changed',
  'municipal-to-slep',
] as const;
export const SchoolEventRecord = z.object({
  type: z.literal('school-event'),
  schoolId: Identifier,
  fromYear: year,
  toYear: year,
  kind: z.enum(schoolEventKinds),
  before: maybeText,
  after: maybeText,
});

export const CampusRecord = z.object({
  type: z.literal('campus'),
  id: Identifier,
  universityId: Identifier,
  name: text,
  comunaId: Identifier,
});

export const networkKinds = [
  'rme',
  'microcentro',
  'slep',
  'ate-programme',
  'enlaces',
  'national-programme',
  'thematic',
  'classic',
] as const;
export const mandates = ['mandated', 'voluntary', 'mixed'] as const;
export const NetworkRecord = z.object({
  type: z.literal('network'),
  id: Identifier,
  name: text,
  kind: z.enum(networkKinds).nullable(),
  mandate: z.enum(mandates).nullable(),
  purpose: maybeText,
  territoryId: Identifier.nullable(),
  validFrom: PartialDate.nullable(),
  validTo: PartialDate.nullable(),
  simulated: z.boolean(),
  /** False: "roster unknown", which closes every pattern that needs to know who was silent. */
  rosterKnown: z.boolean(),
  /** Whether ties are read with direction; `null`: as their layer says. */
  directed: z.boolean().nullable(),
  citation: maybeText,
  description: maybeText,
  attributes,
});

export const membershipRoles = ['coordinator', 'facilitator', 'member', 'adviser'] as const;
export const MembershipRecord = z.object({
  type: z.literal('membership'),
  networkId: Identifier,
  actorId: Identifier,
  role: text,
  validFrom: PartialDate.nullable(),
  validTo: PartialDate.nullable(),
  attributes,
});

export const WaveRecord = z.object({
  type: z.literal('wave'),
  networkId: Identifier,
  waveId: Identifier,
  /** 1 for the first round of asking of the network, by date and then by id. */
  order: z.number().int().positive(),
  date: PartialDate.nullable(),
  instrument: maybeText,
  layersAsked: z.array(text).nullable(),
  maxNominations: z.number().int().positive().nullable(),
  attributes,
});

export const ResponseRecord = z.object({
  type: z.literal('response'),
  networkId: Identifier,
  waveId: Identifier,
  actorId: Identifier,
  role: maybeText,
  responded: z.boolean(),
  attributes,
});

export const TieRecord = z.object({
  type: z.literal('tie'),
  /** `null` for ties of the register (administers, assists) that belong to no network. */
  networkId: Identifier.nullable(),
  waveId: Identifier.nullable(),
  layer: text,
  from: Identifier,
  to: Identifier,
  strength: z.number().positive().nullable(),
  sign: z.union([z.literal(1), z.literal(-1)]),
  depth: Depth.nullable(),
  reporter: Identifier.nullable(),
  reporterRole: maybeText,
  validFrom: PartialDate.nullable(),
  validTo: PartialDate.nullable(),
  attributes,
});

export const RatingRecord = z.object({
  type: z.literal('rating'),
  networkId: Identifier,
  waveId: Identifier,
  actorId: Identifier,
  role: maybeText,
  characteristic: text,
  item: maybeText,
  score: z.number().min(1).max(4),
  attributes,
});

export const CommitmentRecord = z.object({
  type: z.literal('commitment'),
  networkId: Identifier,
  commitmentId: Identifier,
  /** Who answers for it; empty: nobody. */
  actorIds: z.array(Identifier),
  due: PartialDate.nullable(),
  done: z.boolean().nullable(),
  purpose: maybeText,
  attributes,
});

export const ActivityRecord = z.object({
  type: z.literal('activity'),
  networkId: Identifier,
  activityId: Identifier,
  date: PartialDate.nullable(),
  kind: maybeText,
  hours: z.number().min(0).nullable(),
  mandated: z.boolean().nullable(),
  attributes,
});

export const AttendanceRecord = z.object({
  type: z.literal('attendance'),
  networkId: Identifier,
  activityId: Identifier,
  actorId: Identifier,
  role: maybeText,
  attended: z.boolean(),
  people: z.number().int().min(0).nullable(),
  attributes,
});

export const StoredRecord = z.discriminatedUnion('type', [
  TerritoryRecord,
  AssignmentRecord,
  ActorRecord,
  SchoolYearRecord,
  SchoolEventRecord,
  CampusRecord,
  NetworkRecord,
  MembershipRecord,
  WaveRecord,
  ResponseRecord,
  TieRecord,
  RatingRecord,
  CommitmentRecord,
  ActivityRecord,
  AttendanceRecord,
]);
export type StoredRecord = z.infer<typeof StoredRecord>;
export type RecordType = StoredRecord['type'];
export type RecordOf<T extends RecordType> = Extract<StoredRecord, { type: T }>;

/** Where a record came from: a path relative to the imported folder, and the line in that file. */
export type SourcedRecord = { record: StoredRecord; file: string; row: number | null };

/** The parts that name a record: two records with the same key are the same fact, told twice. */
export function recordKey(record: StoredRecord): string {
  return JSON.stringify([record.type, ...keyParts(record)]);
}

function keyParts(record: StoredRecord): (string | number | null)[] {
  switch (record.type) {
    case 'territory':
    case 'actor':
    case 'campus':
    case 'network':
      return [record.id];
    case 'assignment':
      return [record.comunaId, record.slepId];
    case 'school-year':
      return [record.schoolId, record.year];
    case 'school-event':
      return [record.schoolId, record.fromYear, record.toYear, record.kind];
    case 'membership':
      return [record.networkId, record.actorId, record.role, record.validFrom];
    case 'wave':
      return [record.networkId, record.waveId];
    case 'response':
      return [record.networkId, record.waveId, record.actorId, record.role];
    case 'tie':
      return [
        record.networkId,
        record.waveId,
        record.layer,
        record.from,
        record.to,
        record.reporter,
        record.reporterRole,
        record.validFrom,
      ];
    case 'rating':
      return [
        record.networkId,
        record.waveId,
        record.actorId,
        record.role,
        record.characteristic,
        record.item,
      ];
    case 'commitment':
      return [record.networkId, record.commitmentId];
    case 'activity':
      return [record.networkId, record.activityId];
    case 'attendance':
      return [record.networkId, record.activityId, record.actorId, record.role];
  }
}
