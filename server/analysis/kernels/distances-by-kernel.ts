import { inNeighbours, outNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import type { DistanceSums } from '../graph/distance-sums.ts';
import type { ProgressReporter } from '../graph/progress-reporter.ts';
import { type KernelMemory, withKernels } from './kernel-memory.ts';
import type { Rows } from '../graph/rows.ts';

/** Sources in one batch: the bits of a row. */
const lanes = 512;
/** Bytes of a row. */
const row = 64;
/** Arcs between two looks at whether the work is still wanted: some hundredths of a second. */
const budget = 4_000_000;
/** Searches that go on for more levels than this meet few at a time, and one after the other they are quicker. */
const mostLevels = 256;
/** Place of `level` in the plan. */
const levelField = 12;

/**
 * Distances by hops from each actor (`out`) or to it (`in`), summed, from the WebAssembly kernel.
 *
 * @returns undefined when this thread has no kernels, or the graph has costs, is too large for WebAssembly memory or
 *          has actors more than 256 steps apart: the plain algorithm is the one to take then
 * Cost     O(nm / 512 · levels of a search) row operations; memory 200 bytes an actor
 */
export function distancesByKernel(
  graph: NetworkGraph,
  direction: 'out' | 'in',
  reporter: ProgressReporter,
): DistanceSums | undefined {
  if (graph.cost) return undefined;
  // A vertex collects the distances to all sources, so from an actor outwards it is reached from those it points to.
  const [from, onward] =
    direction === 'out'
      ? [outNeighbours(graph), inNeighbours(graph)]
      : [inNeighbours(graph), outNeighbours(graph)];
  return withKernels((memory) => collect(memory, graph.actors.length, from, onward, reporter));
}

function collect(
  memory: KernelMemory,
  n: number,
  from: Rows,
  onward: Rows,
  reporter: ProgressReporter,
): DistanceSums | undefined {
  const place = (rows: Rows) => [memory.integers(rows.offset), memory.integers(rows.neighbour)] as const;
  const fromRows = place(from);
  const onwardRows = onward === from ? fromRows : place(onward);
  const [seen, frontier, fresh] = [memory.room(n * row), memory.zeros(n * row), memory.zeros(n * row)];
  // A batch's sources are listed before anything else: room for 512 even in a smaller graph.
  const lists = [memory.room((n + lanes) * 4), memory.room((n + lanes) * 4), memory.room(n * 4)];
  const results = [0, 1, 2, 3].map(() => memory.zeros(n * 8));
  // In the order of `Plan` in assembly/distances.ts.
  const plan = memory.integers([
    n,
    ...fromRows,
    ...onwardRows,
    seen,
    frontier,
    fresh,
    ...lists,
    0,
    0,
    ...results,
  ]);
  for (let first = 0; first < n; first += lanes) {
    reporter.progress(first / n);
    memory.functions.startDistances(plan, first, Math.min(lanes, n - first));
    while (memory.functions.continueDistances(plan, budget)) reporter.progress(first / n);
    if (memory.integerAt(plan + 4 * levelField) > mostLevels) return undefined;
  }
  const [reached, total, reciprocal, farthest] = results.map((address) =>
    memory.numbersAt(address, n).slice(),
  );
  return { reached: Int32Array.from(reached!), total: total!, reciprocal: reciprocal!, farthest: farthest! };
}
