import type { KernelMemory } from './kernel-memory.ts';
import type { Rows } from './rows.ts';

/** A graph to take sources from, as the kernel is asked; two vertices have at most one arc each way. */
export type BetweennessTask = {
  readonly out: Rows;
  /** Where arcs come from: the same object as `out` when undirected. */
  readonly in: Rows;
  /** How many actors each vertex stands for. */
  readonly weight: Float64Array;
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
/** Room for arcs on shortest paths of one batch, as a multiple of the arcs of the graph; at least 1. */
const roomForArcs = 3;
const outOfRoom = 1;
const tooManyPaths = 2;

/** One graph laid out in WebAssembly memory, to which sources are added batch by batch. */
export class BetweennessKernel implements SourceKernel {
  readonly vertices: number;
  private readonly memory: KernelMemory;
  private readonly task: BetweennessTask;
  private readonly plan: number;
  private readonly sums: number;
  private readonly wide: boolean;
  private lanes = lanes;

  /** @throws RangeError when the graph does not fit in WebAssembly memory */
  constructor(memory: KernelMemory, task: BetweennessTask, spare = roomForArcs) {
    this.memory = memory;
    this.task = task;
    this.vertices = task.out.offset.length - 1;
    const n = this.vertices + (this.vertices & 1);
    this.wide = n > 65_536;
    const arcBytes = this.wide ? 8 : 4;
    const arcs = task.out.neighbour.length;
    const arcRoom = Math.ceil((spare * arcs) / 64) * 64 + 64;
    const [outOffset, outNeighbour] = this.place(task.out, n);
    const [inOffset, inNeighbour] = task.in === task.out ? [outOffset, outNeighbour] : this.place(task.in, n);
    const weight = memory.zeros(n * 8);
    memory.numbersAt(weight, this.vertices).set(task.weight);
    this.sums = memory.zeros(n * 8);
    const entryBytes = 8 * n * 16;
    const seen = memory.room(n * 8);
    const next = memory.zeros(n * 8);
    const entries = memory.room(entryBytes);
    const levels = memory.room((n + 2) * 4);
    const arcList = memory.room(arcRoom * arcBytes);
    const masks = memory.room(arcRoom * 8);
    const columns = memory.room(arcRoom * 8);
    const path = memory.room((arcs + 1) * arcBytes);
    // In the order of `Plan` in assembly/betweenness.ts.
    this.plan = memory.integers([
      ...[n, outOffset, outNeighbour, inOffset, inNeighbour, seen, next],
      ...[
        entries,
        entries + entryBytes,
        levels,
        arcList,
        arcList + (arcRoom - 64) * arcBytes,
        masks,
        columns,
      ],
      ...[arcRoom / 8, path, memory.room(n * 8), memory.room(n * 8), memory.room(n * 8), weight, this.sums],
    ]);
  }

  private place(rows: Rows, n: number): [number, number] {
    const offset = new Int32Array(n + 1).fill(rows.neighbour.length);
    offset.set(rows.offset);
    return [this.memory.integers(offset), this.memory.integers(rows.neighbour)];
  }

  add(first: number, before: number): boolean {
    while (first < before) {
      const count = Math.min(this.lanes, before - first);
      const { pairsOnce } = this.task;
      const answer = this.memory.functions.betweennessBatch(
        this.plan,
        first,
        count,
        Number(pairsOnce),
        Number(this.wide),
      );
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
