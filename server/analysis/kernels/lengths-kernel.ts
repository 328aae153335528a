import { BatchKernel, type BetweennessTask, even, lanes } from './betweenness-kernel.ts';
import type { KernelMemory } from './kernel-memory.ts';
import type { Rows } from '../graph/rows.ts';

/** Room for arcs of one batch, as a multiple of those of the graph; of 64 sources of a country two or three are needed. */
const roomForArcs = 4;
/** A search for each source alone takes as long for so many arcs as one for 64 takes for a row of one length (measured). */
const arcsForRow = 2;
/** Room for vertices of one batch, as a multiple of those of the graph: each is met once a distance. */
const roomForVertices = 24;
/** With more different lengths hardly a row has two arcs. */
const mostKinds = 64;

/** A kernel for the task, or null when taking several sources at once is not worth it. */
export function lengthsKernel(memory: KernelMemory, task: BetweennessTask): LengthsKernel | null {
  const kinds = new Set(task.out.length).size;
  if (kinds === 0 || kinds > mostKinds) return null;
  const kernel = new LengthsKernel(memory, task);
  return kernel.pays ? kernel : null;
}

/** One graph whose arcs have few different whole lengths, to which sources are added batch by batch. */
export class LengthsKernel extends BatchKernel {
  private readonly lengths: number;

  /** @throws RangeError when the graph does not fit in WebAssembly memory */
  constructor(memory: KernelMemory, task: BetweennessTask) {
    const kinds = lengthsOf(task.out);
    super(memory, task, { ...rowsByLength(task.out, kinds), spare: roomForArcs });
    const ring = 2 ** Math.ceil(Math.log2(kinds.at(-1)! + 2));
    const reachedBytes = 16 * reachedRoom(task.out, kinds.length);
    const reached = memory.room(reachedBytes);
    // In the order of `Lengths` in assembly/lengths.ts.
    this.lengths = memory.integers([
      ...[this.plan, memory.integers(kinds), kinds.length, memory.room(ring * 4), ring],
      ...[reached, reached + reachedBytes],
    ]);
  }

  /**
   * Whether taking several sources at once is worth it: not where they are at so different distances from everybody that
   * hardly an arc serves two of them. Tried with the first sources; the room for vertices is where it would no longer pay.
   */
  get pays(): boolean {
    const { arcsByLengths } = this.memory.functions;
    return arcsByLengths(this.lengths, 0, Math.min(lanes, this.vertices), Number(this.wide)) >= 0;
  }

  protected batch(first: number, count: number): number {
    const { lengthsBetweennessBatch } = this.memory.functions;
    return lengthsBetweennessBatch(this.lengths, first, count, Number(this.pairsOnce), Number(this.wide));
  }
}

/** Vertices, once for each distance in a batch, for which it pays to read a row of each length; enough for one source. */
function reachedRoom({ offset, neighbour }: Rows, kinds: number): number {
  const vertices = even(offset.length - 1);
  const longestRow = offset.reduce((most, end, at) => Math.max(most, end - (offset[at - 1] ?? 0)), 0);
  const worthwhile = Math.ceil((lanes * neighbour.length) / (arcsForRow * kinds));
  return Math.min(roomForVertices * vertices, Math.max(vertices, worthwhile)) + longestRow + 1;
}

/** The different lengths of arcs, shortest first. */
const lengthsOf = ({ length }: Rows): Int32Array => Int32Array.from(new Set(length)).sort();

/** Row `v · kinds + kind`: to whom arcs of that length go from v; rows of nobody up to an even number of vertices. */
function rowsByLength(
  { offset, neighbour, length }: Rows,
  kinds: Int32Array,
): { offset: Int32Array; neighbour: Int32Array } {
  const vertices = offset.length - 1;
  const rows = new Int32Array(even(vertices) * kinds.length + 1);
  const kindOf = new Map(Array.from(kinds, (kind, at) => [kind, at]));
  const rowOf = (v: number, entry: number) => v * kinds.length + kindOf.get(length![entry]!)!;
  for (let v = 0; v < vertices; v++)
    for (let entry = offset[v]!; entry < offset[v + 1]!; entry++) rows[rowOf(v, entry) + 1]!++;
  for (let row = 1; row < rows.length; row++) rows[row]! += rows[row - 1]!;
  const next = rows.slice();
  const sorted = new Int32Array(neighbour.length);
  for (let v = 0; v < vertices; v++)
    for (let entry = offset[v]!; entry < offset[v + 1]!; entry++)
      sorted[next[rowOf(v, entry)]!++] = neighbour[entry]!;
  return { offset: rows, neighbour: sorted };
}
