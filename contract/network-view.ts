import { z } from 'zod';
import { ActorKind, Identifier } from './identifiers.ts';
import { CommaList, numberInQuery } from './queries.ts';

/**
 * What is read of a network: one wave, some layers, some kinds of actor, ties of a least strength. Picture, legend,
 * table, matrix, numbers, changes, what-if, report, exports and saved links of one screen all read one view.
 *
 * `layers` in a request: empty stands for the layers that are read unless others are chosen (collaboration).
 */
const given = {
  wave: Identifier.optional(),
  layers: CommaList.describe(
    'layers to read, each tie once however many people told of it. Empty: collaboration (the layers of content of the wave), or what is on record where there is none; a picture then holds all ties of the wave and names those layers',
  ),
  kinds: CommaList.pipe(z.array(ActorKind)).describe(
    'kinds of actor that stay; a tie goes with either of its ends. Empty: all',
  ),
  strength: numberInQuery(z.number().min(0))
    .optional()
    .describe('ties weaker than this are left out; a tie without strength stays: not measured is not weak'),
};
export const ViewQuery = z.object(given);
export type ViewQuery = z.output<typeof ViewQuery>;

/** A view as an answer reports it: what was read, with nothing left to a default. */
export const ReadView = z.object({
  /** `null`: the network has no waves, or the graph is no network's. */
  wave: z.string().nullable(),
  /** `null`: the graph has no layers. */
  layers: z.array(z.string()).nullable(),
  /** `null`: all. */
  kinds: z.array(ActorKind).nullable(),
  strength: z.number().nullable(),
  /** Accounts of the ties that were read: several people may tell of one tie, which counts once. `null`: not known. */
  mentions: z.number().int().nullable(),
});
export type ReadView = z.infer<typeof ReadView>;

/** Of a graph that is no view of a network: an edge list, a graph in a request. */
export const noView: ReadView = { wave: null, layers: null, kinds: null, strength: null, mentions: null };

/** Whether a tie of that strength stays where ties of at least `least` are read. */
export const isStrongEnough = (strength: number | null, least: number | null): boolean =>
  least === null || strength === null || strength >= least;

/** An actor as a picture of a network gives it. */
type Pictured = { id: string; role: string | null; responded: boolean | null };

/**
 * Whether an actor of the picture of a whole slice is in one view of it: a member, somebody who was asked where nobody
 * knows the roster, or an end of a tie in the layers that are read (before ties are left out by their strength). The
 * numbers of a view are of these; sets are drawn beside them.
 *
 * @param tied ids of the ends of the ties in the layers that are read
 */
export const isInView = (
  { id, role, responded }: Pictured,
  { rosterKnown, tied }: { rosterKnown: boolean | null; tied: ReadonlySet<string> },
): boolean => role !== null || (rosterKnown === false && responded !== null) || tied.has(id);
