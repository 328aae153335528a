import { z } from 'zod';

/** A saved view: a path of the explorer with everything the address does not hold. Keyed on stable ids only. */
export const ViewState = z.object({
  path: z.string().startsWith('/').max(8000),
  title: z.string().max(200).default(''),
  /** Positions of actors the user dragged, by actor id. */
  positions: z.record(z.string(), z.object({ x: z.number(), y: z.number() })).default({}),
  edits: z.array(z.unknown()).max(500).default([]),
});
export type ViewState = z.infer<typeof ViewState>;

export const View = z.object({ id: z.string(), createdAt: z.string(), state: ViewState });
export type View = z.infer<typeof View>;
