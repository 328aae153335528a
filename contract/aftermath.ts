import { z } from 'zod';
import { English } from './english.ts';
import { Identifier } from './identifiers.ts';

/**
 * What became of a network when a support ended.
 *
 * collapsed   nothing among the schools outlived it, and nothing new came
 * persisted   at least half of what was there among the schools outlived it
 * thinned     some outlived it, less than half
 * rebuilt     what was there ended, and new ties came among the schools
 * no-school-ties  the data hold no ties among the schools, only ties with the support
 * still-running   no end of the support is on record, or it is yet to come
 * cannot-tell     the data have no slice, or no dates, after it; or too many ties may or may not have gone on
 * no-support      nobody beside the schools supports the network, as far as the data tell
 */
export const aftermathStates = [
  'collapsed',
  'persisted',
  'thinned',
  'rebuilt',
  'no-school-ties',
  'still-running',
  'cannot-tell',
  'no-support',
] as const;

export const AftermathTie = z.object({
  from: Identifier,
  to: Identifier,
  layer: z.string(),
  /** With the support itself or another body, or among schools. */
  among: z.enum(['support', 'schools', 'others']),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});

export type AftermathTie = z.infer<typeof AftermathTie>;

const NamedActor = z.object({
  id: Identifier,
  name: z.string(),
  kind: z.string(),
  english: English.optional(),
});

const TieCounts = z.object({
  all: z.number().int(),
  /** Of them, those without the dates that would tell whether they stood then. */
  uncertain: z.number().int(),
  support: z.number().int(),
  schools: z.number().int(),
  others: z.number().int(),
});

/** What remains after a support ends: a reading of its own. "Collapsed" is never "resolved". */
export const Aftermath = z.object({
  networkId: Identifier,
  /** The support: a programme, a hub, a provider. Unless asked for, the one with the most ties of those that ended. */
  of: NamedActor.nullable(),
  /** Others of the network that a reader may ask about, those that ended first. */
  candidates: z.array(NamedActor.extend({ ties: z.number().int(), ended: z.boolean() })),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  /** Slices read as before, during and after; `null`: there is none. */
  slices: z.object({
    before: z.string().nullable(),
    during: z.string().nullable(),
    after: z.string().nullable(),
  }),
  /**
   * Ties of each slice, of collaboration and on record; those during the support are all that stood at some time of it.
   * `null`: not known, which is not none.
   */
  ties: z.object({ before: TieCounts.nullable(), during: TieCounts.nullable(), after: TieCounts.nullable() }),
  /** Ties in force when the support ended that ended with it. */
  ended: z.array(AftermathTie),
  /** Ties that had ended while the support still ran: its end did not take them along. */
  endedEarlier: z.array(AftermathTie),
  outlived: z.array(AftermathTie),
  new: z.array(AftermathTie),
  /** Ties during the support of which it is not known whether they went on: no date, or not asked any more. */
  unknown: z.array(AftermathTie),
  state: z.enum(aftermathStates),
  /** The ends of the ties listed, with their names. */
  actors: z.array(NamedActor),
  /** Layers that nobody was asked about after it: unknown, and not lost. */
  layersNotAsked: z.array(z.string()),
  sentences: z.object({ es: z.array(z.string()), en: z.array(z.string()) }),
});
export type Aftermath = z.infer<typeof Aftermath>;
