import type { NetworkGraph } from './network-graph.ts';

/** The network that is left when some actors are gone, with their ties. O(n + m). */
export function withoutActors(graph: NetworkGraph, gone: ReadonlySet<number>): NetworkGraph {
  const place = new Int32Array(graph.actors.length).fill(-1);
  const kept = graph.actors.flatMap((_, position) => (gone.has(position) ? [] : [position]));
  for (const [at, position] of kept.entries()) place[position] = at;
  const ties = Int32Array.from(graph.from.keys()).filter(
    (tie) => place[graph.from[tie]!]! >= 0 && place[graph.to[tie]!]! >= 0,
  );
  return {
    directed: graph.directed,
    actors: kept.map((position) => graph.actors[position]!),
    from: ties.map((tie) => place[graph.from[tie]!]!),
    to: ties.map((tie) => place[graph.to[tie]!]!),
    strength: Float64Array.from(ties, (tie) => graph.strength[tie]!),
    cost: graph.cost && Float64Array.from(ties, (tie) => graph.cost![tie]!),
    sign: Int8Array.from(ties, (tie) => graph.sign[tie]!),
    attributes: Object.fromEntries(
      Object.entries(graph.attributes).map(([name, values]) => [
        name,
        kept.map((position) => values[position]!),
      ]),
    ),
    responded: kept.map((position) => graph.responded[position]!),
  };
}

/** The network without one actor. */
export const withoutActor = (graph: NetworkGraph, gone: number): NetworkGraph =>
  withoutActors(graph, new Set([gone]));
