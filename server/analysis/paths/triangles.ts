import { undirectedNeighbours } from '../neighbours.ts';
import { oncePerGraph } from '../once-per-graph.ts';

/**
 * Triangles through each actor, directions ignored. Kept with the graph.
 *
 * Source  Latapy 2008, doi:10.1016/j.tcs.2008.07.017: each triangle is found once, at its actor of least degree
 * Cost    O(m^1.5)
 */
export const trianglesThrough = oncePerGraph((graph) => {
  const n = graph.actors.length;
  const { offset, neighbour } = undirectedNeighbours(graph);
  const degree = (position: number) => offset[position + 1]! - offset[position]!;
  const isLater = (a: number, b: number) => degree(a) > degree(b) || (degree(a) === degree(b) && a > b);
  const marked = new Int32Array(n).fill(-1);
  const triangles = new Float64Array(n);
  for (let low = 0; low < n; low++) {
    for (let entry = offset[low]!; entry < offset[low + 1]!; entry++)
      if (isLater(neighbour[entry]!, low)) marked[neighbour[entry]!] = low;
    for (let entry = offset[low]!; entry < offset[low + 1]!; entry++) {
      const middle = neighbour[entry]!;
      if (!isLater(middle, low)) continue;
      for (let inner = offset[middle]!; inner < offset[middle + 1]!; inner++) {
        const high = neighbour[inner]!;
        if (marked[high] !== low || !isLater(high, middle)) continue;
        triangles[low]!++;
        triangles[middle]!++;
        triangles[high]!++;
      }
    }
  }
  return triangles;
});
