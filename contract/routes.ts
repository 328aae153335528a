import { z } from 'zod';
import { Identifier } from './identifiers.ts';
import { MetricNumber } from './metrics.ts';

export const mostRoutes = 100;

/** One way from an actor to another that meets nobody twice; `length` counts ties. */
export const Route = z.object({ length: z.number(), actors: z.array(Identifier) });
export type Route = z.infer<typeof Route>;

/** All shortest routes between two actors at once, and the shortest routes one by one. */
export const Routes = z.object({
  from: Identifier,
  to: Identifier,
  directed: z.boolean(),
  datasetHash: z.string(),
  /** Length of the shortest route; `{undefined: "not-connected"}` where there is none. */
  length: MetricNumber,
  /** How many shortest routes there are. */
  shortest: MetricNumber,
  /** Who lies on some shortest route, its ends among them, and the ties of these routes in their direction. */
  actors: z.array(Identifier),
  ties: z.array(z.object({ from: Identifier, to: Identifier })),
  /** Up to `k` routes, shortest first and then by the ids of their actors. */
  routes: z.array(Route),
});
export type Routes = z.infer<typeof Routes>;
