import type { DistanceSums } from '../graph/distance-sums.ts';
import type { ProgressReporter } from '../graph/progress-reporter.ts';
import type { Rows } from '../graph/rows.ts';
import type { KernelMemory } from './kernel-memory.ts';

/** Sources in one batch: the bits of a row. */
export const lanes = 512;
/** Bytes of a row. */
const row = 64;
/** Arcs between two looks at whether the work is still wanted: some hundredths of a second. */
const budget = 4_000_000;
/** Searches that go on for more levels than this meet few at a time, and one after the other they are quicker. */
export const mostLevels = 256;
/** Place of `level` in the plan. */
const levelField = 12;

/** What a source counts for by the level on which a vertex is found from it (0: itself, up to 256): two numbers a level. */
export type LevelWeights = (level: number) => readonly [number, number];

/** The graph in kernel memory, searched from 512 sources at a time: what each vertex is away from them is added up. */
export class DistanceLanes {
  private readonly memory: KernelMemory;
  private readonly n: number;
  private readonly plan: number;
  private readonly list: number;
  private readonly results: readonly number[];

  /**
   * @param from   the neighbours one step nearer to the sources that a vertex may be reached from
   * @param onward the same arcs from their other end; the same rows when undirected
   */
  constructor(memory: KernelMemory, from: Rows, onward: Rows, weights?: LevelWeights) {
    const n = from.offset.length - 1;
    [this.memory, this.n] = [memory, n];
    const place = (rows: Rows) => [memory.integers(rows.offset), memory.integers(rows.neighbour)] as const;
    const fromRows = place(from);
    const onwardRows = onward === from ? fromRows : place(onward);
    const bits = [memory.room(n * row), memory.zeros(n * row), memory.zeros(n * row)];
    // A batch's sources are listed before anything else: room for 512 even in a smaller graph.
    const lists = [memory.room((n + lanes) * 4), memory.room((n + lanes) * 4), memory.room(n * 4)];
    this.list = memory.room(lanes * 4);
    this.results = [0, 1, 2, 3].map(() => memory.zeros(n * 8));
    const table = weights ? memory.numbers(tableOf(weights), 2 * (mostLevels + 1)) : 0;
    // In the order of `Plan` in assembly/distances.ts.
    const places = [
      ...fromRows,
      ...onwardRows,
      ...bits,
      ...lists,
      0,
      0,
      ...this.results,
      table,
      memory.room((n + 7) >> 3),
    ];
    this.plan = memory.integers([n, ...places]);
  }

  /** @returns false when a search goes on for more than 256 levels: what was added up is then worth nothing */
  walk(sources: Int32Array, reporter: ProgressReporter): boolean {
    const { memory, plan, list } = this;
    for (let first = 0; first < sources.length; first += lanes) {
      reporter.progress(first / sources.length);
      const batch = sources.subarray(first, first + lanes);
      memory.integersAt(list, batch.length).set(batch);
      memory.functions.startDistances(plan, list, batch.length);
      while (memory.functions.continueDistances(plan, budget)) {
        if (this.level() >= mostLevels) return false;
        reporter.progress(first / sources.length);
      }
      if (this.level() > mostLevels) return false;
    }
    return true;
  }

  private level(): number {
    return this.memory.integerAt(this.plan + 4 * levelField);
  }

  /** What was added up without weights. */
  distances(): DistanceSums {
    const [reached, total, reciprocal, farthest] = this.sums();
    return {
      reached: Int32Array.from(reached!),
      total: total!,
      reciprocal: reciprocal!,
      farthest: farthest!,
    };
  }

  /** What was added up with weights. */
  weighed(): readonly [Float64Array, Float64Array] {
    const [, first, second] = this.sums();
    return [first!, second!];
  }

  /** Begins to add up anew. */
  clear(): void {
    for (const address of this.results) this.memory.numbersAt(address, this.n).fill(0);
  }

  private sums(): Float64Array[] {
    return this.results.map((address) => this.memory.numbersAt(address, this.n).slice());
  }
}

function tableOf(weights: LevelWeights): Float64Array {
  const table = new Float64Array(2 * (mostLevels + 1));
  for (let level = 1; level <= mostLevels; level++) table.set(weights(level), 2 * level);
  return table;
}
