import { z } from 'zod';

/**
 * Something an import noticed. Row 1 is the first line of the file (the heading, where there is one).
 * `refused` rows are left out; `corrected` values were certain; `kept` values stand as found; `info` is only said.
 */
export const Finding = z.object({
  file: z.string(),
  row: z.number().int().positive().nullable(),
  column: z.string().nullable(),
  found: z.string().nullable(),
  expected: z.string(),
  code: z.string(),
  outcome: z.enum(['refused', 'corrected', 'kept', 'info']),
  /** The record concerned, where one is known: an actor, network or territory id. */
  about: z.string().nullable().default(null),
});
export type Finding = z.infer<typeof Finding>;
