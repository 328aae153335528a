import type { Undefined } from '../../../contract/metrics.ts';
import { inNeighbours, outNeighbours } from '../graph/neighbours.ts';
import { type NetworkGraph, undefinedBecause } from '../graph/network-graph.ts';
import { equalLength, ShortestPaths } from '../graph/shortest-paths.ts';

export type AllShortest = {
  readonly length: number | Undefined;
  /** How many shortest routes there are. */
  readonly count: number | Undefined;
  /** Positions on some shortest route, by distance from the start. */
  readonly actors: readonly number[];
  /** Steps of these routes, in their direction. */
  readonly steps: readonly (readonly [from: number, to: number])[];
};

/**
 * Everybody and every tie on some shortest route between two different actors, and how many such routes there are.
 * There may be more routes than could ever be listed; together they are no larger than the network.
 *
 * Reads      directions and costs where the graph has them
 * Undefined  no route: "not-connected"; more than 2^1024 routes: count "too-many-paths"
 * Cost       O(n + m) by hops, O((n + m) log n) by costs
 */
export function allShortestRoutes(graph: NetworkGraph, from: number, to: number): AllShortest {
  const back = new ShortestPaths(inNeighbours(graph), graph.cost);
  back.from(to);
  const left = back.length;
  if (left[from]! < 0) {
    const reason = undefinedBecause('not-connected');
    return { length: reason, count: reason, actors: [], steps: [] };
  }
  const out = outNeighbours(graph);
  const ways = new Map([[from, 1]]);
  const steps: [number, number][] = [];
  const actors: number[] = [];
  // Whoever is farther from the end comes first, so that all ways to an actor are counted before it is left.
  for (let at = back.reached - 1; at >= 0; at--) {
    const here = back.order[at]!;
    const waysHere = ways.get(here);
    if (waysHere === undefined) continue;
    actors.push(here);
    for (let entry = out.offset[here]!; entry < out.offset[here + 1]!; entry++) {
      const there = out.neighbour[entry]!;
      const through = (graph.cost?.[out.tie[entry]!] ?? 1) + left[there]!;
      if (left[there]! < 0 || left[there]! >= left[here]!) continue;
      if (Math.abs(through - left[here]!) > equalLength * left[here]!) continue;
      steps.push([here, there]);
      ways.set(there, (ways.get(there) ?? 0) + waysHere);
    }
  }
  const count = ways.get(to)!;
  return {
    length: left[from]!,
    count: count === Infinity ? undefinedBecause('too-many-paths') : count,
    actors,
    steps,
  };
}
