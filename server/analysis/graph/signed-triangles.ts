import { undirectedNeighbours } from './neighbours.ts';
import type { NetworkGraph } from './network-graph.ts';
import { oncePerGraph } from './once-per-graph.ts';
import { symmetrise } from './symmetrise.ts';

/** Triangles with no, one, two and three negative ties, directions ignored. Kept with the graph. O(n + Σ degree²). */
export const signedTriangles = oncePerGraph((graph: NetworkGraph): [number, number, number, number] => {
  const plain = symmetrise(graph);
  const { sign } = plain;
  const { offset, neighbour, tie } = undirectedNeighbours(plain);
  const signTo = new Int8Array(plain.actors.length);
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (let a = 0; a < plain.actors.length; a++) {
    for (let entry = offset[a]!; entry < offset[a + 1]!; entry++)
      signTo[neighbour[entry]!] = sign[tie[entry]!]!;
    for (let entry = offset[a]!; entry < offset[a + 1]!; entry++) {
      const b = neighbour[entry]!;
      if (b < a) continue;
      for (let inner = offset[b]!; inner < offset[b + 1]!; inner++) {
        const c = neighbour[inner]!;
        if (c < b || signTo[c] === 0) continue;
        counts[negative(sign[tie[entry]!]) + negative(sign[tie[inner]!]) + negative(signTo[c])]!++;
      }
    }
    for (let entry = offset[a]!; entry < offset[a + 1]!; entry++) signTo[neighbour[entry]!] = 0;
  }
  return counts;
});

const negative = (sign: number | undefined): number => (sign === -1 ? 1 : 0);
