import type { NetworkGraph } from './network-graph.ts';

/** Remembers what was made of a graph for as long as the graph lives; graphs are never changed after they are built. */
export function oncePerGraph<Made extends NonNullable<unknown>>(
  make: (graph: NetworkGraph) => Made,
): (graph: NetworkGraph) => Made {
  const made = new WeakMap<NetworkGraph, Made>();
  return (graph) => {
    const known = made.get(graph);
    if (known !== undefined) return known;
    const fresh = make(graph);
    made.set(graph, fresh);
    return fresh;
  };
}
