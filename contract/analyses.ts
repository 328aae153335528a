import { z } from 'zod';
import { NetworkAssessment } from './assessments.ts';
import { ActorKind, Identifier } from './identifiers.ts';
import { Measurement, MetricParameters } from './metrics.ts';
import { NullModelQuery } from './null-models.ts';
import { Thresholds } from './thresholds.ts';
import { Strength } from './strengths.ts';

/** A network in the body of a request: analysed, answered and forgotten. */
export const AnalysisRequest = z.object({
  directed: z.boolean().default(false),
  actors: z
    .array(
      z.looseObject({
        id: Identifier,
        kind: ActorKind.optional(),
        name: z.string().optional(),
        group: z.string().nullish(),
      }),
    )
    .max(50_000),
  ties: z
    .array(
      z.looseObject({
        from: Identifier,
        to: Identifier,
        layer: z.string().default('knowledge'),
        strength: Strength.optional(),
        sign: z.union([z.literal(1), z.literal(-1)]).optional(),
      }),
    )
    .max(500_000),
  /** Members that were asked; absent: roster unknown. */
  roster: z.array(Identifier).optional(),
  /** Who answered, as actor ids; absent while a roster is given: all of them did. */
  responses: z.array(Identifier).optional(),
  metrics: z.array(z.string()).optional(),
  parameters: MetricParameters.optional(),
  nullModel: NullModelQuery.optional(),
  assess: z.boolean().default(false),
  thresholds: Thresholds.optional(),
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
});
export type AnalysisRequest = z.infer<typeof AnalysisRequest>;

/** What is to be computed, without the network that it is computed of. */
export function settingsOfAnalysis({
  actors: _actors,
  ties: _ties,
  roster: _roster,
  responses: _responses,
  ...settings
}: AnalysisRequest): Omit<AnalysisRequest, 'actors' | 'ties' | 'roster' | 'responses'> {
  return settings;
}

export const AnalysisAnswer = Measurement.extend({
  datasetHash: z.string(),
  assessment: NetworkAssessment.nullable(),
});
export type AnalysisAnswer = z.infer<typeof AnalysisAnswer>;
