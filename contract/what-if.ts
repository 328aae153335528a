import { z } from 'zod';
import { ActorKind, Identifier } from './identifiers.ts';
import { Measurement, MetricNumber } from './metrics.ts';
import { Strength } from './strengths.ts';

/** One change of mind about a network. Edits are applied in order, to a copy: the data stay as they are. */
export const Edit = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('add-actor'), id: Identifier, kind: ActorKind.default('school') }),
  z.object({ edit: z.literal('remove-actor'), id: Identifier }),
  z.object({
    edit: z.literal('add-tie'),
    from: Identifier,
    to: Identifier,
    strength: Strength.optional(),
  }),
  z.object({ edit: z.literal('remove-tie'), from: Identifier, to: Identifier }),
]);
export type Edit = z.infer<typeof Edit>;

export const WhatIfRequest = z
  .object({
    network: Identifier.optional(),
    territory: Identifier.optional(),
    wave: Identifier.optional(),
    layers: z.array(z.string()).max(50).default([]),
    kinds: z.array(ActorKind).default([]),
    strength: z.number().min(0).optional(),
    year: z.number().int().optional(),
    directed: z.boolean().optional(),
    edits: z.array(Edit).max(500).default([]),
    metrics: z.array(z.string()).max(100).optional(),
    /** Whom the best tie may join: of a school that did not answer it is not known what ties it has already. */
    bestTieBetween: z.enum(['anybody', 'schools-that-answered']).default('anybody'),
    /** Actors that the best tie must touch, such as the schools of a finding. Empty: any. */
    bestTieOf: z.array(Identifier).max(500).default([]),
    /**
     * Sets stand for members that no source names one by one, and are left out of every measure. As one actor each they
     * tell what hangs together without a whole tier, and nothing of its size. Of a network only.
     */
    sets: z.enum(['left-out', 'as-one-actor']).default('left-out'),
    seed: z.number().int().min(0).max(4_294_967_295).default(1),
  })
  .refine(({ territory, network }) => (territory === undefined) !== (network === undefined), {
    message: 'name either a territory or a network',
    path: ['network'],
  });
export type WhatIfRequest = z.infer<typeof WhatIfRequest>;

/** The single tie that would bring actors nearest to each other, or the member whose leaving would part them most. */
const Search = {
  /** Distance-weighted fragmentation before and after: 0 everybody is tied to everybody, 1 nobody reaches anybody. */
  before: z.number(),
  after: z.number(),
  /** How many possibilities were looked at, out of how many. */
  searched: z.number().int(),
  of: z.number().int(),
};
export const BestTie = z.object({ from: Identifier, to: Identifier, ...Search });
export type BestTie = z.infer<typeof BestTie>;
export const WorstLoss = z.object({ actor: Identifier, ...Search });
export type WorstLoss = z.infer<typeof WorstLoss>;

export type BestTieBetween = WhatIfRequest['bestTieBetween'];

/**
 * Why an edit changed nothing.
 *
 * already-tied  the two are tied in the view, in `layers`
 * not-tied      there is no tie to remove
 * not-there     an actor of it is known and not in the view: it left before the wave, is of a kind that is left out, or
 *               an edit before removed it
 */
export const editReasons = ['already-tied', 'not-tied', 'not-there'] as const;

/** What one edit did, by its place among the edits, counted from 0. */
export const EditEffect = z.object({
  edit: z.number().int(),
  changed: z.boolean(),
  /** `null`: it changed the network. */
  reason: z.enum(editReasons).nullable(),
  /** The layers that tie the two already; empty where they are tied by an edit before, or not tied. */
  layers: z.array(z.string()),
});
export type EditEffect = z.infer<typeof EditEffect>;

export const WhatIfAnswer = z.object({
  datasetHash: z.string(),
  effects: z.array(EditEffect),
  before: Measurement,
  after: Measurement,
  /** After less before, for each network metric that is a number both times. */
  difference: z.record(z.string(), MetricNumber),
  bestTie: BestTie.nullable(),
  worstLoss: WorstLoss.nullable(),
});
export type WhatIfAnswer = z.infer<typeof WhatIfAnswer>;
