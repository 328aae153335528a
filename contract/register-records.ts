import { z } from 'zod';
import { Attributes } from './attributes.ts';
import { ActorKind, Identifier, TerritoryKind } from './identifiers.ts';

const text = z.string();
const maybeText = z.string().nullable();
const maybeNumber = z.number().nullable();
const year = z.number().int().min(1800).max(2200);

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
  attributes: Attributes,
});

export const SchoolYearRecord = z.object({
  type: z.literal('school-year'),
  schoolId: Identifier,
  year,
  name: text,
  state: SchoolState,
  /** Dependency and owner are two facts of the directory that may disagree: both are kept. */
  dependency: Dependency,
  sostenedorId: Identifier.nullable(),
  comunaId: Identifier,
  deprovId: Identifier.nullable(),
  rural: z.boolean().nullable(),
  /** Whether it has pupils; `null` where the directory does not say. */
  hasEnrolment: z.boolean().nullable(),
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
