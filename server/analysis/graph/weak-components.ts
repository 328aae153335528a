import { alongRows, labelParts } from './label-parts.ts';
import { undirectedNeighbours } from './neighbours.ts';
import { oncePerGraph } from './once-per-graph.ts';
import { numberParts } from './parts.ts';

/** Parts within which everybody is connected when directions are ignored. O(n + m), kept with the graph. */
export const weakComponents = oncePerGraph((graph) =>
  numberParts(labelParts(graph.actors.length, alongRows(undirectedNeighbours(graph)))),
);
