import type { KernelMemory } from './kernel-memory.ts';
import type { Rows } from '../graph/rows.ts';

/** A graph to take sources from, as the kernel reads it; two vertices have at most one arc each way. */
export type BetweennessTask = {
  readonly out: Rows;
  /** How many actors each vertex stands for as a source, and as a target; the same when undirected. */
  readonly sourceWeight: Float64Array;
  readonly targetWeight: Float64Array;
  /** Count each pair from its first vertex only (undirected graphs), or each ordered pair. */
  readonly pairsOnce: boolean;
};

/** Sums of shares of shortest paths, to which sources are added one after the other. */
export type SourceKernel = {
  readonly vertices: number;
  /** Adds the sources first … before − 1; false when some pair has more shortest paths than a number can count. */
  add(first: number, before: number): boolean;
  /** The sums so far; they begin again at 0. */
  take(): Float64Array;
};

/** Sources in one batch: the bits of a word. */
export const lanes = 64;
/** Room for arcs on shortest paths of one batch, as a multiple of the arcs of the graph; at least 1. Directed graphs are deeper. */
const roomForArcs = { pairsOnce: 3, ordered: 4 };
const outOfRoom = 1;
const tooManyPaths = 2;

/** What a kernel that takes sources in batches is laid out from, beside the task. */
type Layout = {
  /** Rows as the kernel reads them, `offset` with an entry for each row and one more; padded to an even number of vertices. */
  readonly offset: Int32Array;
  readonly neighbour: Int32Array;
  /** Room for arcs on shortest paths of one batch, as a multiple of the arcs of the graph; at least 1. */
  readonly spare: number;
};

/** One graph laid out in WebAssembly memory, to which sources are added batch by batch. */
export abstract class BatchKernel implements SourceKernel {
  readonly vertices: number;
  protected readonly memory: KernelMemory;
  protected readonly plan: number;
  protected readonly pairsOnce: boolean;
  protected readonly wide: boolean;
  private readonly sums: number;
  private lanes = lanes;

  /** @throws RangeError when the graph does not fit in WebAssembly memory */
  constructor(memory: KernelMemory, task: BetweennessTask, { offset, neighbour, spare }: Layout) {
    this.memory = memory;
    this.pairsOnce = task.pairsOnce;
    this.vertices = task.out.offset.length - 1;
    const n = even(this.vertices);
    this.wide = n > 65_536;
    const arcBytes = this.wide ? 8 : 4;
    const arcs = neighbour.length;
    const arcRoom = Math.ceil((spare * arcs) / 64) * 64 + 64;
    this.sums = memory.zeros(n * 8);
    const arcList = memory.room((arcRoom + 64) * arcBytes);
    // In the order of `Plan` in assembly/batch.ts.
    this.plan = memory.integers([
      ...[n, memory.integers(offset), memory.integers(neighbour), memory.room(n * 16)],
      ...[memory.room((n + 1) * 16), memory.room((n + 1) * 16), arcList, arcList + arcRoom * arcBytes],
      ...[memory.room((arcRoom + 64) * 8), memory.room((arcRoom + 64) * 8), (arcRoom + 64) / 8],
      ...[memory.room((arcs + 1) * arcBytes), memory.room(n * 8), memory.room(n * 16)],
      ...[memory.numbers(task.sourceWeight, n), memory.numbers(task.targetWeight, n), this.sums],
    ]);
  }

  /** One batch of sources; answers as in assembly/batch.ts. */
  protected abstract batch(first: number, count: number): number;

  add(first: number, before: number): boolean {
    while (first < before) {
      const count = Math.min(this.lanes, before - first);
      const answer = this.batch(first, count);
      if (answer === tooManyPaths) return false;
      // Long chains need more room a source; one source always has enough.
      if (answer === outOfRoom) this.lanes = Math.max(1, count >> 1);
      else first += count;
    }
    return true;
  }

  take(): Float64Array {
    const sums = this.memory.numbersAt(this.sums, this.vertices);
    const taken = sums.slice();
    sums.fill(0);
    // The order of additions, and so the last digit, depends on the batches: a unit must not inherit another's.
    this.lanes = lanes;
    return taken;
  }
}

/** The kernels read two vertices at a time. */
export const even = (vertices: number): number => vertices + (vertices & 1);

/** By hops. */
export class BetweennessKernel extends BatchKernel {
  /** @throws RangeError when the graph does not fit in WebAssembly memory */
  constructor(memory: KernelMemory, task: BetweennessTask) {
    const { offset, neighbour } = task.out;
    const padded = new Int32Array(even(offset.length - 1) + 1).fill(neighbour.length);
    padded.set(offset);
    const spare = task.pairsOnce ? roomForArcs.pairsOnce : roomForArcs.ordered;
    super(memory, task, { offset: padded, neighbour, spare });
  }

  protected batch(first: number, count: number): number {
    const { betweennessBatch } = this.memory.functions;
    return betweennessBatch(this.plan, first, count, Number(this.pairsOnce), Number(this.wide));
  }
}
