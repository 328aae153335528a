import { z } from 'zod';
import { Identifier } from './identifiers.ts';
import { Measurement } from './metrics.ts';

/** Long work: metrics of a territory (the whole country is `country:cl`) or of a network, off the request. */
export const JobRequest = z
  .object({
    territory: Identifier.optional(),
    network: Identifier.optional(),
    metrics: z.array(z.string()).min(1).max(100),
    wave: Identifier.optional(),
    layers: z.array(z.string()).max(50).default([]),
    year: z.number().int().optional(),
    directed: z.boolean().optional(),
    seed: z.number().int().min(0).max(4_294_967_295).default(1),
  })
  .refine(({ territory, network }) => (territory === undefined) !== (network === undefined), {
    message: 'name either a territory or a network',
    path: ['territory'],
  });
export type JobRequest = z.infer<typeof JobRequest>;

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
  request: JobRequest,
  result: Measurement.nullable(),
  problem: z.string().nullable(),
});
export type Job = z.infer<typeof Job>;
