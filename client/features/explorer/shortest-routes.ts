import type { GraphTie } from '../../../contract/graphs.ts';
import { neighbourhoods } from '../../appearance/visible-graph.ts';

type Routes = {
  /** Every actor on some shortest route. */
  actors: ReadonlySet<string>;
  /** The same, step by step: who is reached after so many ties. */
  steps: readonly (readonly string[])[];
  /** In ties; `null`: no route. */
  length: number | null;
};

/**
 * Every actor on some shortest route between two, by number of ties and whatever their direction; empty when no
 * route joins them. Tension is no way to reach somebody.
 */
export function shortestRoutes(ties: readonly GraphTie[], from: string, to: string): Routes {
  if (from === to) return { actors: new Set([from]), steps: [[from]], length: 0 };
  const around = neighbourhoods(ties.filter(({ sign }) => sign === 1));
  const ahead = hopsFrom(around, from);
  const length = ahead.get(to);
  if (length === undefined) return { actors: new Set(), steps: [], length: null };
  const back = hopsFrom(around, to);
  const on = [...ahead].filter(([id, hops]) => hops + (back.get(id) ?? Infinity) === length);
  const steps = Array.from({ length: length + 1 }, (_, step) =>
    on.filter(([, hops]) => hops === step).map(([id]) => id),
  );
  return { actors: new Set(steps.flat()), steps, length };
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
