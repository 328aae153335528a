import { z } from 'zod';
import { Identifier } from './identifiers.ts';

/** What one end of a tie says that the other end does not. */
export const Disagreement = z.object({
  layer: z.string(),
  /** Direction of the tie as claimed. */
  from: Identifier,
  to: Identifier,
  claimedBy: Identifier,
  other: Identifier,
  /** `denies`: it answered and does not mention the tie. `did-not-answer`: nobody knows. */
  answer: z.enum(['denies', 'did-not-answer']),
  /** Informants of the claimant that mention the tie, of those that answered. */
  informants: z.object({ claiming: z.number().int(), answering: z.number().int() }),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** Pairs of one wave in which one claims a tie and the other, who was asked too, does not mention it. */
export const Disagreements = z.object({
  wave: z.string().nullable(),
  layers: z.array(
    z.object({ layer: z.string(), agreed: z.number(), denied: z.number(), unanswered: z.number() }),
  ),
  items: z.array(Disagreement),
  /** Members whose own informants do not agree on a tie. */
  withinSchools: z.array(z.object({ actor: Identifier, ties: z.number().int(), disputed: z.number().int() })),
});
export type Disagreements = z.infer<typeof Disagreements>;
