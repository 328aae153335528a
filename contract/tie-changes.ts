import { z } from 'zod';
import { Identifier } from './identifiers.ts';
import { MetricNumber } from './metrics.ts';

const Ties = z.array(z.object({ from: Identifier, to: Identifier }));

/** Ties of two waves, one by one, among the actors present in both; who came and who left. */
export const TieChanges = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  layers: z.array(z.string()),
  members: z.object({
    stayed: z.array(Identifier),
    entered: z.array(Identifier),
    left: z.array(Identifier),
  }),
  /** `unknown`: in one wave, and who could have told it in the other did not answer. */
  ties: z.object({ kept: Ties, gained: Ties, lost: Ties, unknown: Ties }),
  /** Ties that differ, and their share of the pairs that are known in both waves. */
  hamming: z.object({ ties: z.number().int(), share: MetricNumber }),
  jaccard: MetricNumber,
});
export type TieChanges = z.infer<typeof TieChanges>;
