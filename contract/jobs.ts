import { z } from 'zod';
import { Identifier } from './identifiers.ts';
import { Measurement, MetricParameters, Passport } from './metrics.ts';
import { NullModelQuery } from './null-models.ts';

/**
 * Which group each actor is in: weak components, or communities by Leiden's method, of which the best of ten seeded searches
 * counts. Groups are numbered from 1, largest first.
 */
export const actorGroupKinds = ['components', 'leiden'] as const;
export type ActorGroups = (typeof actorGroupKinds)[number];

/** Long work: metrics of a territory (the whole country is `country:cl`) or of a network, off the request. */
export const JobRequest = z
  .object({
    territory: Identifier.optional(),
    network: Identifier.optional(),
    /** Ids of metrics; may be empty where groups are named. */
    metrics: z.array(z.string()).max(100),
    /** Also say which group each actor is in, under these names; written back like a metric of actors. */
    groups: z.array(z.enum(actorGroupKinds)).max(actorGroupKinds.length).optional(),
    parameters: MetricParameters.optional(),
    nullModel: NullModelQuery.optional(),
    wave: Identifier.optional(),
    layers: z.array(z.string()).max(50).default([]),
    year: z.number().int().optional(),
    directed: z.boolean().optional(),
    seed: z.number().int().min(0).max(4_294_967_295).default(1),
    /** Also write actor metrics into the database (Neo4j only), for those who read it with Cypher. */
    writeBack: z.boolean().default(false),
    /** Who measures: chosen by cost unless one is named. */
    engine: z.enum(['auto', 'telar', 'graph-data-science']).default('auto'),
  })
  .refine(({ territory, network }) => (territory === undefined) !== (network === undefined), {
    message: 'name either a territory or a network',
    path: ['territory'],
  })
  .refine(({ metrics, groups = [] }) => metrics.length > 0 || groups.length > 0, {
    message: 'name a metric or groups',
    path: ['metrics'],
  });
export type JobRequest = z.infer<typeof JobRequest>;

/** What a written result was measured on: two results of one metric with other scopes stand side by side. */
export const ResultPassport = Passport.extend({
  /** `null`, all three: what was measured is nothing stored, as a file. */
  territory: Identifier.nullable(),
  network: Identifier.nullable(),
  /** Year of the school register; of territories. */
  year: z.number().int().nullable(),
});
export type ResultPassport = z.infer<typeof ResultPassport>;

/** One metric as written into the database: `(:Actor)-[:SCORED {value}]->(:Result {id})`. */
export const WrittenResult = z.object({
  /** Names the metric and its scope; the same measured again, also on newer facts, takes its place. */
  id: z.string(),
  metric: z.string(),
  passport: ResultPassport,
  writtenAt: z.string(),
  /** Actors with a value, and actors whose value is undefined and who therefore have none in the database. */
  written: z.number().int(),
  undefined: z.number().int(),
  /** The import, or undone import, that was the first to touch what was measured; `null`: nothing did. */
  staleSince: z.number().int().nullable(),
});
export type WrittenResult = z.infer<typeof WrittenResult>;

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

export const Job = z.object({
  /** The same request over the same facts has the same id: a second one joins the first. */
  id: z.string(),
  state: z.enum(jobStates),
  /** Share of the work done, from 0 to 1, and what is being measured. */
  done: z.number(),
  stage: z.string().nullable(),
  /** Seconds that the rest should take at the pace so far; `null` while nothing can be said. */
  remaining: z.number().nullable(),
  createdAt: z.string(),
  /** What `POST /jobs` was sent, or would be for the same work; `null`: `from` says what is done. */
  request: JobRequest.nullable(),
  /** The request that became a job, as `Prefer: respond-async` was sent with it; `null`: there is none but `request`. */
  from: z.string().nullable(),
  /** Who measures, and why. */
  engine: z.object({ engine: z.enum(['telar', 'graph-data-science']), because: z.string() }),
  result: Measurement.nullable(),
  /** Address of the answer, as the request itself would have been answered; `null` until the job is done. */
  answer: z.string().nullable(),
  written: z.array(WrittenResult),
  problem: z.string().nullable(),
});
export type Job = z.infer<typeof Job>;

/** Whether nothing more will happen to a job. */
export const hasEnded = ({ state }: Pick<Job, 'state'>): boolean =>
  state !== 'waiting' && state !== 'running';
