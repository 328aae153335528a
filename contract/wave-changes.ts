import { z } from 'zod';
import { PatternState } from './assessments.ts';
import { Bilingual, Identifier } from './identifiers.ts';

const patternMoves = [
  'new',
  'persisting',
  'persisting-unconfirmed',
  'resolved',
  'collapsed',
  'absent',
  'cannot-tell',
] as const;

/**
 * How a pattern moved between two waves. A pattern stands from the wave that flags it until one that says not flagged:
 * waves that cannot tell neither raise nor lift it, so a p that hovers around α does not blink.
 *
 * resolved   it is no longer seen, and what it reads is still there
 * collapsed  it is no longer seen because there are no ties left that could show it: that is no improvement
 */
export const PatternChange = z.object({
  pattern: z.string(),
  before: PatternState.nullable(),
  now: PatternState,
  change: z.enum(patternMoves),
  text: Bilingual,
});
export type PatternChange = z.infer<typeof PatternChange>;

/** Members of two waves, by id. */
export const MemberChange = z.object({
  entered: z.array(Identifier),
  left: z.array(Identifier),
  stayed: z.array(Identifier),
});
export type MemberChange = z.infer<typeof MemberChange>;

/** What became of the ties of a layer between two waves, each counted once (see `TieChanges`). */
export const LayerTieChange = z.object({
  layer: z.string(),
  /** Members that belonged to both waves and answered in both: ties between them can be compared. */
  members: z.number().int(),
  kept: z.number().int(),
  gained: z.number().int(),
  lost: z.number().int(),
  unknown: z.number().int(),
  /** kept / (kept + gained + lost); null when there was none of them. */
  jaccard: z.number().nullable(),
});
export type LayerTieChange = z.infer<typeof LayerTieChange>;

const KeptAndLost = z.object({ kept: z.number().int(), lost: z.number().int() });

/** What a contract that ended took along, among the schools it served and among those it did not. */
export const EndedContract = z.object({
  external: Identifier,
  name: z.string(),
  schools: z.array(Identifier),
  served: KeptAndLost,
  others: KeptAndLost,
  /** Pairs of served schools that were tied before and are not now. */
  lostPairs: z.array(z.tuple([Identifier, Identifier])),
});
export type EndedContract = z.infer<typeof EndedContract>;

/** What changed between two waves of a network: patterns, members, ties by layer, and what ended with a contract. */
export const WaveChanges = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  patterns: z.array(PatternChange),
  members: MemberChange,
  ties: z.array(LayerTieChange),
  contracts: z.array(EndedContract),
});
export type WaveChanges = z.infer<typeof WaveChanges>;
