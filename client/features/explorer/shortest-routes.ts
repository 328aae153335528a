import type { GraphTie } from '../../../contract/graphs.ts';
import { neighbourhoods } from '../../appearance/visible-graph.ts';

/**
 * Every actor on some shortest route between two, by number of ties and whatever their direction; empty when no
 * route joins them. `length` counts ties.
 */
export function shortestRoutes(
  ties: readonly GraphTie[],
  from: string,
  to: string,
): { actors: ReadonlySet<string>; length: number | null } {
  if (from === to) return { actors: new Set([from]), length: 0 };
  const around = neighbourhoods(ties);
  const ahead = hopsFrom(around, from);
  const length = ahead.get(to);
  if (length === undefined) return { actors: new Set(), length: null };
  const back = hopsFrom(around, to);
  const actors = new Set(
    [...ahead].filter(([id, hops]) => hops + (back.get(id) ?? Infinity) === length).map(([id]) => id),
  );
  return { actors, length };
}

function hopsFrom(around: ReadonlyMap<string, ReadonlyMap<string, unknown>>, start: string) {
  const hops = new Map([[start, 0]]);
  // A Map keeps insertion order and grows while it is walked: the queue of a breadth-first search.
  for (const [id, far] of hops) {
    for (const other of around.get(id)?.keys() ?? []) {
      if (!hops.has(other)) hops.set(other, far + 1);
    }
  }
  return hops;
}
