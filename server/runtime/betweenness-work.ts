import type { BetweennessTask } from '../analysis/kernels/betweenness-kernel.ts';
import type { KernelMemory } from '../analysis/kernels/kernel-memory.ts';
import { type Unit, UnitRunner } from '../analysis/kernels/unit-runner.ts';

/** What threads share: which unit is next, how many sources and units are done, whether a number of paths was too large. */
export const counters = { next: 0, sources: 1, units: 2, gaveUp: 3 } as const;

/** Betweenness as several threads take it. Tasks are copied to each; the results and counters are shared memory. */
export type SharedWork = {
  readonly tasks: readonly BetweennessTask[];
  readonly units: readonly Unit[];
  /** f64: the results of all units after each other, as `placesOf` says. */
  readonly results: Float64Array;
  readonly counters: Int32Array;
};

/**
 * Takes units until none is left and writes their sums where they belong; yields after each batch of sources.
 *
 * @throws RangeError when the graph does not fit in WebAssembly memory
 */
export function* takeUnits(work: SharedWork, memory: KernelMemory): Generator<number, void> {
  const { tasks, units, results } = work;
  const places = placesOf(work);
  const runner = new UnitRunner(memory, (part) => tasks[part]!);
  for (;;) {
    const at = Atomics.add(work.counters, counters.next, 1);
    if (at >= units.length || Atomics.load(work.counters, counters.gaveUp) > 0) return;
    const batches = runner.run(units[at]!);
    let batch = batches.next();
    for (; !batch.done; batch = batches.next()) {
      Atomics.add(work.counters, counters.sources, batch.value);
      yield batch.value;
    }
    if (batch.value) {
      results.set(batch.value, places[at]);
      Atomics.add(work.counters, counters.units, 1);
    } else Atomics.add(work.counters, counters.gaveUp, 1);
  }
}

/** Where each unit's results begin, and where the last one's end. */
export function placesOf({ tasks, units }: Pick<SharedWork, 'tasks' | 'units'>): number[] {
  const places = [0];
  for (const { part } of units) places.push(places.at(-1)! + tasks[part]!.sourceWeight.length);
  return places;
}
