import { z } from 'zod';
import { Bilingual, Identifier } from './identifiers.ts';

export const Spread = z.object({
  /** Schools with a number; the others are left out and not zero. */
  schools: z.number().int(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Of a sample, by n − 1; `null` of fewer than two schools. */
  sd: z.number().nullable(),
});
export type Spread = z.infer<typeof Spread>;

/** A measure of schools in a year: those of the network beside a comparison group. Never a cause. */
export const ResultSeries = z.object({
  measure: z.string(),
  years: z.array(
    z.object({
      year: z.number().int(),
      members: Spread,
      comparison: Spread,
      /** How many schools are in each category, of a measure that is a word. */
      categories: z.array(
        z.object({ category: z.string(), members: z.number().int(), comparison: z.number().int() }),
      ),
    }),
  ),
});
export type ResultSeries = z.infer<typeof ResultSeries>;

export const Results = z.object({
  about: z.object({ kind: z.enum(['network', 'territory', 'school']), id: Identifier, name: z.string() }),
  series: z.array(ResultSeries),
  /** Schools of both groups, with or without a result. */
  groups: z.object({ members: z.number().int(), comparison: z.number().int() }),
  /** How both groups were taken. */
  comparison: Bilingual,
  /** What these numbers cannot say. */
  caution: Bilingual,
});
export type Results = z.infer<typeof Results>;
