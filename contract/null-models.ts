import { z } from 'zod';

/**
 * What random networks share with the observed one beside its actors: `swaps` and `curveball` how many ties each actor
 * gives and gets, `dyad-census` how many pairs are mutual, one-way and empty, `ties` how many ties there are.
 */
export const nullModels = ['swaps', 'curveball', 'dyad-census', 'ties'] as const;
export type NullModel = (typeof nullModels)[number];

/** Fewer draws could not give a p of .05. */
export const fewestDraws = 19;
export const mostDraws = 100_000;

export const NullModelQuery = z.object({
  model: z.enum(nullModels),
  draws: z.number().int().min(fewestDraws).max(mostDraws).default(999),
});
export type NullModelQuery = z.infer<typeof NullModelQuery>;

/** A number of the whole network beside the same number of random networks. */
export const NullComparison = z.union([
  z.object({
    observed: z.number(),
    mean: z.number(),
    /** Standard deviation of the draws (n − 1 form). */
    sd: z.number(),
    /** (b + 1)/(B + 1), b of B draws with at least (at most) the observed value; undefined draws count as both. */
    pAtLeast: z.number(),
    pAtMost: z.number(),
    /** Values of the draws at these shares of them, interpolated. */
    quantiles: z.object({
      '0.025': z.number(),
      '0.25': z.number(),
      '0.5': z.number(),
      '0.75': z.number(),
      '0.975': z.number(),
    }),
    /** Draws on which the metric has no value. */
    undefinedDraws: z.number().int(),
  }),
  z.object({ undefined: z.string() }),
]);
export type NullComparison = z.infer<typeof NullComparison>;

export const NullComparisons = NullModelQuery.extend({
  draws: z.number().int(),
  seed: z.number().int(),
  /** By id of the network metric. */
  metrics: z.record(z.string(), NullComparison),
});
export type NullComparisons = z.infer<typeof NullComparisons>;
