import { z } from 'zod';
import { Identifier } from './identifiers.ts';
import { MetricNumber } from './metrics.ts';

/** A place in the rectangle of who attended what, by its own count and the three measures of two-mode networks. */
const Place = z.object({
  id: z.string(),
  /** Activities attended, or actors who attended. */
  count: z.number().int(),
  /** The count as a share of the other side. */
  degree: MetricNumber,
  closeness: MetricNumber,
  betweenness: MetricNumber,
});

/** Attendance as a network of actors and activities. */
export const Attendance = z.object({
  /** Cells of the rectangle that are attended, as a share of all. */
  density: MetricNumber,
  actors: z.array(Place),
  activities: z.array(Place),
  /** Pairs of actors by the activities that both attended. */
  together: z.array(z.object({ from: Identifier, to: Identifier, activities: z.number().int() })),
});
export type Attendance = z.infer<typeof Attendance>;
