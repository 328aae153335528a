import { z } from 'zod';
import { Bilingual } from './identifiers.ts';

/** A harmful pattern as the catalogue describes it: what it means, what it needs, when it is silent. */
export const PatternDefinition = z.looseObject({
  id: z.string(),
  name: Bilingual,
  construct: Bilingual,
  source: z.string(),
  inputs: z.array(z.string()),
  statistic: Bilingual,
  null: Bilingual,
  questions: z.array(Bilingual),
});
export type PatternDefinition = z.infer<typeof PatternDefinition>;
