import { undirectedNeighbours, type Neighbours } from './neighbours.ts';
import { oncePerGraph } from './once-per-graph.ts';

/**
 * Triangles through each actor, directions ignored. Kept with the graph.
 *
 * Source  Latapy 2008, doi:10.1016/j.tcs.2008.07.017 ("forward", compact): every tie goes from its end with fewer ties
 *         to the other, so that each triangle is found once and nobody has many ties going out
 * Cost    O(m^1.5)
 */
export const trianglesThrough = oncePerGraph((graph) => {
  const { offset, neighbour } = towardsMoreTies(undirectedNeighbours(graph));
  const n = offset.length - 1;
  /** 1 for those to whom the actor in hand has a tie going out. */
  const marked = new Uint8Array(n);
  // An actor has no more triangles than the graph has ties, which 32 bits number.
  const triangles = new Int32Array(n);
  for (let low = 0; low < n; low++) {
    const start = offset[low]!;
    const end = offset[low + 1]!;
    if (end - start < 2) continue;
    for (let entry = start; entry < end; entry++) marked[neighbour[entry]!] = 1;
    let through = 0;
    for (let entry = start; entry < end; entry++) {
      const middle = neighbour[entry]!;
      const last = offset[middle + 1]!;
      let here = 0;
      for (let inner = offset[middle]!; inner < last; inner++) {
        // Added without a test, which would often be guessed wrong.
        const high = neighbour[inner]!;
        const mark = marked[high]!;
        triangles[high]! += mark;
        here += mark;
      }
      triangles[middle]! += here;
      through += here;
    }
    triangles[low]! += through;
    for (let entry = start; entry < end; entry++) marked[neighbour[entry]!] = 0;
  }
  return triangles;
});

/** Of each tie the direction to the end with more neighbours, or with the higher position when both have as many. */
function towardsMoreTies({ offset, neighbour }: Neighbours): Pick<Neighbours, 'offset' | 'neighbour'> {
  const n = offset.length - 1;
  const own = new Int32Array(n + 1);
  const others = new Int32Array(neighbour.length >> 1);
  let at = 0;
  for (let here = 0; here < n; here++) {
    const start = offset[here]!;
    const end = offset[here + 1]!;
    for (let entry = start; entry < end; entry++) {
      const there = neighbour[entry]!;
      const more = offset[there + 1]! - offset[there]! - (end - start);
      if (more > 0 || (more === 0 && there > here)) others[at++] = there;
    }
    own[here + 1] = at;
  }
  return { offset: own, neighbour: others };
}
