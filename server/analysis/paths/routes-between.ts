import type { Routes } from '../../../contract/routes.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { allShortestRoutes } from './all-shortest-routes.ts';
import { kShortestRoutes } from './k-shortest-routes.ts';

/** How two actors reach each other: all shortest routes at once, and the k shortest one by one, by ids. */
export function routesBetween(
  graph: NetworkGraph,
  { from, to, k }: { from: number; to: number; k: number },
  onRoute?: (found: number) => void,
): Omit<Routes, 'datasetHash'> {
  const id = (position: number) => graph.actors[position]!;
  const { length, count, actors, steps } = allShortestRoutes(graph, from, to);
  const routes = kShortestRoutes(graph, { from, to, k }, onRoute);
  return {
    from: id(from),
    to: id(to),
    directed: graph.directed,
    length,
    shortest: count,
    actors: actors.map(id),
    ties: steps.map(([start, end]) => ({ from: id(start), to: id(end) })),
    routes: routes.map((route) => ({ length: route.length, actors: route.actors.map(id) })),
  };
}
