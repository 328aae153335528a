import { z } from 'zod';
import { Attributes } from './attributes.ts';
import { English } from './english.ts';
import { ActorKind, Identifier } from './identifiers.ts';
import { sliceKinds } from './network-records.ts';

/** An actor as drawn. `x`, `y` come from the server's seeded layout (unit square, y up); `null` coordinates: not known. */
export const GraphActor = z.object({
  id: Identifier,
  kind: ActorKind,
  subKind: z.string().nullable(),
  name: z.string(),
  english: English.optional(),
  comunaId: Identifier.nullable(),
  comunaName: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  rural: z.boolean().nullable(),
  enrolment: z.number().nullable(),
  state: z.string().nullable(),
  dependency: z.string().nullable(),
  sostenedorId: z.string().nullable(),
  group: z.string().nullable(),
  role: z.string().nullable(),
  isSet: z.boolean(),
  simulated: z.boolean(),
  /** `true` answered, `false` did not, `null` was not asked or the roster is unknown. */
  responded: z.boolean().nullable(),
  /** Layers that it was asked for and left open though it answered others: unknown, not "nobody". Not there: none. */
  leftOpen: z.array(z.string()).optional(),
  x: z.number(),
  y: z.number(),
  /**
   * When a former member left, before this slice: it is here because a tie of the slice names it. Not there: it is a
   * member, never was one, or the picture is no network's.
   */
  left: z.string().optional(),
  /** Facts that its source gives beside the known ones, by their names there; not there: none. */
  attributes: Attributes.optional(),
});
export type GraphActor = z.infer<typeof GraphActor>;

export const GraphTie = z.object({
  id: z.string(),
  from: Identifier,
  to: Identifier,
  layer: z.string(),
  directed: z.boolean(),
  sign: z.union([z.literal(1), z.literal(-1)]),
  strength: z.number().nullable(),
  depth: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** True: the source gives it no date, so that it stands in every slice and year. Not there: it is dated. */
  undated: z.literal(true).optional(),
  /** Accounts of it, where there is more than one, and who gave them; not there: one, or nobody is named. */
  mentions: z.number().int().optional(),
  reporters: z.array(Identifier).optional(),
  /** Facts of the source, and the English of its texts; not there: none. */
  attributes: Attributes.optional(),
  english: English.optional(),
});
export type GraphTie = z.infer<typeof GraphTie>;

/** What the legend must say so that the picture does not mislead. */
export const GraphScope = z.object({
  about: z.object({ kind: z.enum(['territory', 'network', 'ego']), id: Identifier, name: z.string() }),
  /** Of an ego in one network alone: which. Not there: the register and all networks, or the network of `about`. */
  network: z.object({ id: Identifier, name: z.string() }).optional(),
  year: z.number().int().nullable(),
  wave: z.string().nullable(),
  /** What the slice is; `null`: the data do not say, or there is none. */
  sliceKind: z.enum(sliceKinds).nullable(),
  layers: z.array(z.string()),
  /** Ties of each layer, each counted once, and how many accounts there are of them. */
  layersAvailable: z.array(
    z.object({ layer: z.string(), ties: z.number().int(), mentions: z.number().int() }),
  ),
  /** The layers that numbers, lists and pictures read unless others are chosen. */
  defaultLayers: z.array(z.string()),
  simulated: z.boolean(),
  citation: z.string().nullable(),
  sources: z.array(z.string()),
  rosterKnown: z.boolean().nullable(),
  respondents: z.number().int().nullable(),
  nonRespondents: z.number().int().nullable(),
  leftOut: z.array(z.object({ reason: z.string(), actors: z.number().int(), ties: z.number().int() })),
  truncated: z.boolean(),
});

export const GraphAnswer = z.object({
  scope: GraphScope,
  datasetHash: z.string(),
  actors: z.array(GraphActor),
  ties: z.array(GraphTie),
});
export type GraphAnswer = z.infer<typeof GraphAnswer>;
