import { byCodeUnit } from '../../../contract/text-order.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';

/** A tie and the names of the layers that have it. */
export type MultiplexTie = { readonly from: string; readonly to: string; readonly layers: readonly string[] };

/**
 * Multiplexity: on how many layers two actors are tied.
 *
 *   multiplexity(u,v) = number of layers with a tie u→v (u–v when all layers are undirected)
 *
 * Source      Verbrugge 1979, doi:10.2307/2577795
 * Reads       layers by name; an undirected layer counts both ways when another is directed
 * Tie cost    not used
 * Returns     every tie of any layer with its layers, most first, then by ids
 * Undefined   never
 * Cost        O(Σ m + k log k) for k ties
 * Agrees with counting by hand
 * @example multiplexity({ trust: ties("a>b"), advice: ties("a>b b>a") })   // a→b 2, b→a 1
 */
export function multiplexity(layers: Readonly<Record<string, NetworkGraph>>): MultiplexTie[] {
  const directed = Object.values(layers).some((graph) => graph.directed);
  const found = new Map<string, { from: string; to: string; layers: string[] }>();
  for (const [name, graph] of Object.entries(layers))
    for (const [tie, start] of graph.from.entries()) {
      const ends: [string, string] = [graph.actors[start]!, graph.actors[graph.to[tie]!]!];
      const arcs = !directed ? [ends.toSorted()] : graph.directed ? [ends] : [ends, ends.toReversed()];
      for (const [from, to] of arcs as [string, string][]) {
        const key = JSON.stringify([from, to]);
        const known = found.get(key) ?? { from, to, layers: [] };
        known.layers.push(name);
        found.set(key, known);
      }
    }
  return [...found.values()].sort(
    (a, b) => b.layers.length - a.layers.length || byCodeUnit(`${a.from}\n${a.to}`, `${b.from}\n${b.to}`),
  );
}
