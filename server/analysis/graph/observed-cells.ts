import type { NetworkGraph } from './network-graph.ts';
import { oncePerGraph } from './once-per-graph.ts';

/** Whose row is known: of whoever answered; of everybody where nothing is known of who did. Kept with the graph. */
export const speakers = oncePerGraph(({ responded }: NetworkGraph): Uint8Array => {
  const unknown = responded.every((answer) => answer === null);
  return Uint8Array.from(responded, (answer) => (unknown || answer === true ? 1 : 0));
});

/**
 * Whether a tie lies in a cell that was not observed: of a directed graph the one where it starts did not answer, of an
 * undirected one neither end did. Somebody else may have reported it; the rest of that row is unknown, so that counting
 * it alone would be counting what is easy to see.
 */
export function isUnobserved(graph: NetworkGraph, tie: number): boolean {
  const speaks = speakers(graph);
  return !speaks[graph.from[tie]!] && (graph.directed || !speaks[graph.to[tie]!]);
}

/** Observed cells, among `all` actors of whom `speaking` answered: ordered pairs, or pairs when undirected. */
export const observedCells = (directed: boolean, all: number, speaking: number): number =>
  directed ? speaking * (all - 1) : (all * (all - 1) - (all - speaking) * (all - speaking - 1)) / 2;
