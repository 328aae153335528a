import { z } from 'zod';
import { English } from './english.ts';
import { Identifier } from './identifiers.ts';
import { MetricNumber } from './metrics.ts';

const Ties = z.array(z.object({ from: Identifier, to: Identifier }));

/**
 * What became of a tie between two waves.
 *
 * kept     in both
 * gained   in the later one alone
 * lost     in the earlier one alone
 * unknown  in one alone, and it is not known of the other: one of the two was not there or did not answer in one of the
 *          waves, or the layer was not asked in one of them. A tie on record, which is dated by its validity, needs no
 *          answer: it ends when it ends
 */
export const tieClasses = ['kept', 'gained', 'lost', 'unknown'] as const;

/** Ties of two waves, one by one; who came and who left. */
export const TieChanges = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  layers: z.array(z.string()),
  /** Everybody who is named in this answer, in the order of ids. */
  actors: z.array(z.object({ id: Identifier, name: z.string(), english: English.optional() })),
  members: z.object({
    stayed: z.array(Identifier),
    entered: z.array(Identifier),
    left: z.array(Identifier),
  }),
  /** The layers taken together: a pair is tied where any of them ties it. */
  ties: z.object({ kept: Ties, gained: Ties, lost: Ties, unknown: Ties }),
  /** Every tie of either wave in its own layer. In undirected waves `from` comes before `to`. */
  changes: z.array(
    z.object({ layer: z.string(), from: Identifier, to: Identifier, change: z.enum(tieClasses) }),
  ),
  /** Ties that differ, and their share of the pairs that can be compared: both ends in both waves, and answering. */
  hamming: z.object({ ties: z.number().int(), share: MetricNumber }),
  /** kept / (kept + gained + lost). */
  jaccard: MetricNumber,
});
export type TieChanges = z.infer<typeof TieChanges>;
