import { z } from 'zod';
import { Identifier } from './identifiers.ts';
import { MetricNumber } from './metrics.ts';

/** Two layers, tie by tie, over the actors that answered in both. */
export const LayerPair = z.object({
  first: z.string(),
  second: z.string(),
  actors: z.number().int(),
  both: z.number(),
  onlyFirst: z.number(),
  onlySecond: z.number(),
  jaccard: MetricNumber,
  /** Correlation of the two with its one-sided p over relabelled actors; `exact`: over all of them. */
  qap: z.union([
    z.object({ r: z.number(), p: z.number(), exact: z.boolean() }),
    z.object({ undefined: z.string() }),
  ]),
});
export type LayerPair = z.infer<typeof LayerPair>;

/** One layer by the others, each held constant for the rest. */
export const LayerRegression = z.union([
  z.object({
    actors: z.number().int(),
    rSquared: z.number(),
    relabellings: z.number().int(),
    exact: z.boolean(),
    effects: z.array(z.object({ layer: z.string(), estimate: z.number(), p: z.number() })),
  }),
  z.object({ undefined: z.string() }),
]);

export const LayerComparison = z.object({
  wave: z.string().nullable(),
  layers: z.array(z.string()),
  /** `false` also where one of the layers has no directions: all are then read without. */
  directed: z.boolean(),
  seed: z.number().int(),
  pairs: z.array(LayerPair),
  /** Ties by the layers that have them, most first. */
  multiplexity: z.array(z.object({ from: Identifier, to: Identifier, layers: z.array(z.string()) })),
  /** `null`: no layer was named to be explained. */
  regression: LayerRegression.nullable(),
});
export type LayerComparison = z.infer<typeof LayerComparison>;
