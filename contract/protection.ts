import { z } from 'zod';
import { Identifier } from './identifiers.ts';

/**
 * A part of a network that is not given out because too few answered: what one school reports of trust or tension, and
 * how it rates, must not be read off the answer of a few. It stands in no answer, export or picture, and is in the store
 * all the same.
 */
export const HeldBack = z.object({
  kind: z.enum(['layer', 'rating']),
  /** The layer, or the characteristic that was rated. */
  id: z.string(),
  /** `null`: ties of no wave. */
  waveId: Identifier.nullable(),
  /** Schools that would have had to answer. */
  minimum: z.number().int(),
});
export type HeldBack = z.infer<typeof HeldBack>;

/** The day until which a network is kept, as its attribute `retainUntil` has it; `null`: none is set, or it is no day. */
export function retainUntilOf({
  attributes,
}: {
  attributes: Readonly<Record<string, unknown>>;
}): string | null {
  return z.iso.date().safeParse(attributes['retainUntil']).data ?? null;
}

/** What to erase: a network with all that was answered in it or, of one school, what it answered. */
export const EraseRequest = z.object({
  actorId: Identifier.optional(),
  /** The id of the network once more: nothing brings back what is erased. */
  confirm: Identifier,
});

/**
 * What an erasure does not reach, and who can.
 *
 * imports     titles, file names and numbers of the imports that it came with
 * others      what other schools reported about the one that was erased
 * log         addresses in the log of the service, which name the network
 * audit       who read, exported or changed the network and when, under its id
 * copies      files that were downloaded, copies of the whole store, backups
 * server-disk traces on the disk of the Neo4j server, until it uses the space again and rotates its logs
 */
const erasureLeftovers = ['imports', 'others', 'log', 'audit', 'copies', 'server-disk'] as const;

/** Proof of an erasure. It is given once, and kept nowhere. */
export const ErasureCertificate = z.object({
  networkId: Identifier,
  /** `null`: the whole network. */
  actorId: Identifier.nullable(),
  erasedAt: z.string(),
  /** Records by type. */
  records: z.record(z.string(), z.number().int()),
  /** Revisions that had said something of them. */
  revisions: z.array(z.number().int()),
  /** Surveys that were deleted, and answers of respondents that were kept apart from the network. */
  surveys: z.number().int(),
  answers: z.number().int(),
  /** Uploads that waited to be stored, of anybody: each may have held the same answers. */
  previews: z.number().int(),
  /** Results of analyses that had been written into the database. */
  results: z.number().int(),
  /**
   * HMAC-SHA-256, in hexadecimal, of the keys of the erased records in alphabetical order, a line each, under the key
   * of this installation: whoever keeps a copy can be shown that it is what was erased, and nobody can guess from it
   * what somebody had answered.
   */
  digest: z.string(),
  remains: z.array(z.enum(erasureLeftovers)),
  /** The same in words, to be printed: a line each. */
  lines: z.object({ es: z.array(z.string()), en: z.array(z.string()) }),
});
export type ErasureCertificate = z.infer<typeof ErasureCertificate>;

/** A network or survey that is kept until some day. */
export const Retention = z.object({
  kind: z.enum(['network', 'survey-answers']),
  id: Identifier,
  name: z.string(),
  until: z.string(),
});
export type Retention = z.infer<typeof Retention>;

/** `null`: no day is set any more. */
export const SetRetention = z.object({ until: z.iso.date().nullable() });
