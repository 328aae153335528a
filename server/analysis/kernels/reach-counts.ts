import type { Parts } from '../graph/parts.ts';
import type { Rows } from '../graph/rows.ts';

/** Arcs looked at, at most, as a multiple of the size of the graph. */
const mostReads = 64;

/**
 * How many vertices each of some vertices reaches along the rows, itself included. Whoever reaches the largest strong
 * component reaches all that it reaches, so that only what lies beside that is searched again.
 *
 * @param back the same arcs from their other end
 * @param of the strong components
 * @returns null when the searches would take longer than 64 times reading the graph: a graph without a large core
 * Cost     O(n + m) for each vertex that is not in the largest strong component, in the worst case
 */
export function reachCounts(
  rows: Rows,
  back: Rows,
  { of, sizes }: Parts,
  vertices: Int32Array,
): Int32Array | null {
  const n = rows.offset.length - 1;
  const core = sizes.reduce((largest, size, part) => (size > sizes[largest]! ? part : largest), 0);
  const member = of.indexOf(core);
  const fromCore = new Int32Array(n);
  const toCore = new Int32Array(n);
  const queue = new Int32Array(n);
  const nobody = new Int32Array(n);
  const coreReaches = search(rows, member, nobody, fromCore, 1, queue).count;
  search(back, member, nobody, toCore, 1, queue);
  const seen = new Int32Array(n);
  let work = 0;
  const counts = new Int32Array(vertices.length);
  for (const [at, vertex] of vertices.entries()) {
    if (of[vertex] === core) counts[at] = coreReaches;
    else {
      const reachesCore = toCore[vertex] === 1;
      const found = search(rows, vertex, reachesCore ? fromCore : nobody, seen, at + 1, queue);
      counts[at] = found.count + (reachesCore ? coreReaches : 0);
      work += found.arcs;
    }
    if (work > mostReads * (n + rows.neighbour.length)) return null;
  }
  return counts;
}

/** Marks whom `start` reaches without passing those of whom `closed` says 1; how many, and how many arcs were looked at. */
function search(
  { offset, neighbour }: Rows,
  start: number,
  closed: Int32Array,
  seen: Int32Array,
  mark: number,
  queue: Int32Array,
): { count: number; arcs: number } {
  seen[start] = mark;
  queue[0] = start;
  let count = 1;
  let arcs = 0;
  for (let at = 0; at < count; at++) {
    const here = queue[at]!;
    const end = offset[here + 1]!;
    arcs += end - offset[here]!;
    for (let entry = offset[here]!; entry < end; entry++) {
      const there = neighbour[entry]!;
      if (seen[there] === mark || closed[there] === 1) continue;
      seen[there] = mark;
      queue[count++] = there;
    }
  }
  return { count, arcs };
}
