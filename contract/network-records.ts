import { z } from 'zod';
import { Attributes } from './attributes.ts';
import { Identifier, PartialDate } from './identifiers.ts';
import { Depth } from './layers.ts';

const text = z.string();
const maybeText = z.string().nullable();

/** Kinds of network that Telar has words for; a source may name others, which stand as written. */
export const networkKinds = [
  'rme',
  'microcentro',
  'slep',
  'utp',
  'kindergarten',
  'pedagogical-leaders',
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
  kind: maybeText,
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
  attributes: Attributes,
});

export const membershipRoles = ['coordinator', 'facilitator', 'member', 'adviser'] as const;
export const MembershipRecord = z.object({
  type: z.literal('membership'),
  networkId: Identifier,
  actorId: Identifier,
  role: text,
  validFrom: PartialDate.nullable(),
  validTo: PartialDate.nullable(),
  attributes: Attributes,
});

/**
 * What a slice of a network in time is.
 *
 * survey    people were asked: some may not have answered
 * period    what documents tell of a stretch of time: nobody was asked
 * register  what an authority recorded of a year
 */
export const sliceKinds = ['survey', 'period', 'register'] as const;
export type SliceKind = (typeof sliceKinds)[number];

export const WaveRecord = z.object({
  type: z.literal('wave'),
  networkId: Identifier,
  waveId: Identifier,
  /** `null`: the source does not say; `sliceKindOf` tells what can be told. */
  kind: z.enum(sliceKinds).nullable(),
  /** 1 for the first round of asking of the network, by date and then by id. */
  order: z.number().int().positive(),
  date: PartialDate.nullable(),
  instrument: maybeText,
  layersAsked: z.array(text).nullable(),
  maxNominations: z.number().int().positive().nullable(),
  attributes: Attributes,
});

export const ResponseRecord = z.object({
  type: z.literal('response'),
  networkId: Identifier,
  waveId: Identifier,
  actorId: Identifier,
  role: maybeText,
  responded: z.boolean(),
  attributes: Attributes,
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
  attributes: Attributes,
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
  attributes: Attributes,
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
  attributes: Attributes,
});

export const ActivityRecord = z.object({
  type: z.literal('activity'),
  networkId: Identifier,
  activityId: Identifier,
  date: PartialDate.nullable(),
  kind: maybeText,
  hours: z.number().min(0).nullable(),
  mandated: z.boolean().nullable(),
  attributes: Attributes,
});

export const AttendanceRecord = z.object({
  type: z.literal('attendance'),
  networkId: Identifier,
  activityId: Identifier,
  actorId: Identifier,
  role: maybeText,
  attended: z.boolean(),
  people: z.number().int().min(0).nullable(),
  attributes: Attributes,
});
