import { z } from 'zod';
import { Bilingual } from './identifiers.ts';

/** Where a definition comes from, apart from what it says. */
const Definition = z.object({
  /** As the source names it; `null`: it is not the source's. */
  label: Bilingual.nullable(),
  text: Bilingual,
  /** Who names it, in words; authors that a source cites as a list are given as a list. */
  source: Bilingual,
  authors: z.array(Bilingual),
  /** What of it is this project's own reading. */
  reading: Bilingual,
});

/** Share of healthy networks in which something is seen, with its 95 % interval and how many networks were looked at. */
export const OrdinaryShare = z.object({
  share: z.number(),
  low: z.number(),
  high: z.number(),
  networks: z.number().int(),
  /** Of tests and rules: the share among those networks alone in which it could have been flagged. `null`: of a fact. */
  whereTested: z.number().nullable(),
});
export type OrdinaryShare = z.infer<typeof OrdinaryShare>;

/** A harmful pattern as the catalogue describes it: what it means, what it needs, when it is silent. */
export const PatternDefinition = z.looseObject({
  id: z.string(),
  name: Bilingual,
  construct: Bilingual,
  definition: Definition,
  /** For a planner: what it looks like, and what to do then. */
  looks: Bilingual,
  then: Bilingual,
  source: z.string(),
  inputs: z.array(z.string()),
  statistic: Bilingual,
  null: Bilingual,
  silentWhen: Bilingual,
  cannotSee: Bilingual,
  questions: z.array(Bilingual),
  /** How often healthy networks show it, as measured; of a test: how often it is a false alarm. `null`: not measured. */
  ordinaryShare: OrdinaryShare.nullable(),
});
export type PatternDefinition = z.infer<typeof PatternDefinition>;

/** One of the ten characteristics of effective networks: what its evidence can show of it, and what it cannot. */
export const CharacteristicDefinition = z.object({
  id: z.string(),
  group: z.enum(['nuclear', 'territorial', 'individual']),
  name: Bilingual,
  source: Bilingual,
  sees: Bilingual,
  cannotSee: Bilingual,
});
export type CharacteristicDefinition = z.infer<typeof CharacteristicDefinition>;
