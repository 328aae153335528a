import { z } from 'zod';
import { Identifier } from './identifiers.ts';
import { Edit } from './what-if.ts';

/** Bytes of a saved view, as JSON. */
export const mostViewBytes = 100 * 1024;

/** A saved view: a path of the explorer with everything the address does not hold. Keyed on stable ids only. */
export const ViewState = z.object({
  path: z.string().startsWith('/').max(8000),
  title: z.string().max(200).default(''),
  /** Positions of actors the user dragged, by actor id. */
  positions: z.record(Identifier, z.object({ x: z.number(), y: z.number() })).default({}),
  /** Edits of a what-if. */
  edits: z.array(Edit).max(500).default([]),
});
export type ViewState = z.infer<typeof ViewState>;

export const View = z.object({ id: z.string(), createdAt: z.string(), state: ViewState });
export type View = z.infer<typeof View>;
