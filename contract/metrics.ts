import { z } from 'zod';
import { Bilingual } from './identifiers.ts';
import { ReadView } from './network-view.ts';
import { NullComparisons } from './null-models.ts';

/** Metric ids are fixed: other people's scripts call them. Variants of one idea carry a dot. */
export const metricLevels = ['actor', 'tie', 'network'] as const;

/** A value that does not exist says why. Never NaN, Infinity or a silent 0. */
export const Undefined = z.object({ undefined: z.string() });
export type Undefined = z.infer<typeof Undefined>;
export const MetricNumber = z.union([z.number(), Undefined]);
export type MetricNumber = z.infer<typeof MetricNumber>;

/** For all metrics asked for by parameter name, or for one by its id: `{"damping": 0.9, "betweenness": {"normalised": true}}`. */
export const MetricParameters = z.record(z.string(), z.unknown());

/** How close drawn values are guaranteed to be. */
export const Precision = z.object({
  /** No value is off by more than this, in the unit of the values, … */
  error: z.number(),
  /** … all of them together, with this probability. */
  confidence: z.number(),
  draws: z.number().int(),
});
export type Precision = z.infer<typeof Precision>;

/** Everything needed to get the same number again, and to know what it leaves out. */
export const Passport = z.object({
  metric: z.string(),
  version: z.number().int(),
  parameters: z.record(z.string(), z.unknown()),
  seed: z.number().int().nullable(),
  /** Actors and ties that the metric read. */
  n: z.number().int(),
  m: z.number().int(),
  directed: z.boolean(),
  /** What `m` counts. */
  ties: z.enum(['arcs', 'pairs']),
  /** What a tie costs where routes are added up: one step, or the cost that the data give. */
  cost: z.enum(['steps', 'given']),
  /** Ties of the graph that the metric could not count, by reason. */
  leftOut: z.array(z.object({ reason: z.string(), ties: z.number().int() })),
  /** Roster members that did not answer: their ties are unknown, not absent. `null`: roster unknown. */
  missing: z.number().int().nullable(),
  datasetHash: z.string(),
  engine: z.string(),
  ...ReadView.shape,
  /** Of estimates only. */
  precision: Precision.optional(),
});
export type Passport = z.infer<typeof Passport>;

export const EqualsElsewhere = z.object({
  ucinet: z.string().optional(),
  /** R sna. */
  sna: z.string().optional(),
  /** By its R names. */
  igraph: z.string().optional(),
  networkx: z.string().optional(),
  graphology: z.string().optional(),
  /** How to get their number from ours. */
  fromOurs: z.string().optional(),
});
export type EqualsElsewhere = z.infer<typeof EqualsElsewhere>;

export const MetricDefinition = z.object({
  id: z.string(),
  level: z.enum(metricLevels),
  version: z.number().int(),
  name: Bilingual,
  meaning: Bilingual,
  formula: z.string(),
  source: z.string(),
  unit: Bilingual,
  range: z.tuple([z.number().nullable(), z.number().nullable()]),
  reads: z.string(),
  undefinedWhen: z.string(),
  cost: z.string(),
  /** What its numbers were compared with. */
  agreesWith: z.string(),
  /** What other programs call it, and how to get their number from ours; left out where they have none. */
  equals: EqualsElsewhere,
  /** JSON Schema of the parameters. */
  parameters: z.record(z.string(), z.unknown()),
});
export type MetricDefinition = z.infer<typeof MetricDefinition>;

/** Values at network level: a number, or for censuses and key players a structure. */
export const NetworkValue = z.union([
  z.object({ passport: Passport, value: z.unknown() }),
  z.object({ passport: Passport, undefined: z.string() }),
]);

/** What `telar measure --format json`, `GET networks/:id/metrics` and `POST analyses` answer. */
export const Measurement = z.object({
  network: z.record(z.string(), NetworkValue),
  actors: z.array(z.looseObject({ id: z.string() })),
  ties: z.array(z.looseObject({ from: z.string(), to: z.string() })),
  /** Passports of the actor and tie metrics, by metric id. */
  passports: z.record(z.string(), Passport),
  /** Where a null model was asked for: the numbers of the whole network beside those of random networks. */
  nullModel: NullComparisons.optional(),
});
export type Measurement = z.infer<typeof Measurement>;
