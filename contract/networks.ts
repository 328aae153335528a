import { z } from 'zod';
import { Attributes } from './attributes.ts';
import { English } from './english.ts';
import { Identifier } from './identifiers.ts';
import { HeldBack } from './protection.ts';
import { MembershipRecord, NetworkRecord, WaveRecord } from './network-records.ts';

export const NetworkSummary = NetworkRecord.omit({ type: true, attributes: true }).extend({
  /** Actors that belong to it; where nobody kept a list, whoever is named in it. */
  members: z.number().int(),
  waveCount: z.number().int(),
  ties: z.number().int(),
  /** The revision that it came with. */
  revision: z.number().int(),
  english: English.optional(),
});

/** Facts of the source, and the English of its texts where it gives it. */
const withFacts = { attributes: Attributes, english: English.optional() };
export type NetworkSummary = z.infer<typeof NetworkSummary>;

export const NetworkDetail = NetworkSummary.extend({
  attributes: Attributes,
  /** With the name and kind of the actor; `english.name` is the actor's, too. */
  memberships: z.array(
    MembershipRecord.omit({ type: true }).extend({ name: z.string(), kind: z.string(), ...withFacts }),
  ),
  /** Slices in the order of time. Only a survey has a roster and respondents. */
  waves: z.array(
    WaveRecord.omit({ type: true }).extend({
      ...withFacts,
      roster: z.number().int().nullable(),
      respondents: z.number().int().nullable(),
      /** Ties that the slice holds, as they are drawn: each once, with those of no slice that were in force then. */
      ties: z.number().int(),
    }),
  ),
  layers: z.array(z.object({ layer: z.string(), ties: z.number().int() })),
  /** What of it is not given out, because too few answered. */
  heldBack: z.array(HeldBack).optional(),
  /** Day on which it is erased with all that was answered; not there: no day is set. */
  retainUntil: z.iso.date().optional(),
});
export type NetworkDetail = z.infer<typeof NetworkDetail>;

/** Groups found by a seeded method, with how stable they are over seeds. */
export const Communities = z.object({
  method: z.enum(['louvain', 'leiden']),
  seed: z.number().int(),
  resolution: z.number(),
  datasetHash: z.string(),
  modularity: z.union([z.number(), z.object({ undefined: z.string() })]),
  /** Mean adjusted Rand index between the partitions of `seeds` seeds: 1 = always the same. */
  stability: z.union([z.number(), z.object({ undefined: z.string() })]),
  seeds: z.number().int(),
  groups: z.array(z.object({ id: z.number().int(), size: z.number().int(), actors: z.array(Identifier) })),
});
export type Communities = z.infer<typeof Communities>;
