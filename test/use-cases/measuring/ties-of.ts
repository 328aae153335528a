import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';

/** Each tie as `from>to`, in the order of the graph. */
export const tiesOf = ({ actors, from, to }: NetworkGraph): string[] =>
  Array.from(from, (start, tie) => `${actors[start]!}>${actors[to[tie]!]!}`);
