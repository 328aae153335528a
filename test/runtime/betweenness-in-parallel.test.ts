import { beforeAll, describe, expect, it } from 'vitest';
import { betweennessByKernel } from '../../server/analysis/kernels/betweenness-by-kernel.ts';
import { betweennessSums } from '../../server/analysis/kernels/betweenness-sums.ts';
import { symmetrise } from '../../server/analysis/graph/symmetrise.ts';
import { betweennessInParallel } from '../../server/runtime/betweenness-in-parallel.ts';
import { BetweennessThreads } from '../../server/runtime/betweenness-threads.ts';
import { counters, type SharedWork } from '../../server/runtime/betweenness-work.ts';
import { simulateNational } from '../../server/simulation/simulate-national.ts';
import { provideBuiltKernels } from '../analysis/kernels/built-kernels.ts';
import { graphFrom } from '../analysis/kernels/many-graphs.ts';

const quiet = { progress: () => undefined };
const { actors, from, to } = simulateNational({ seed: 3, scale: 0.1 });
const arcs = graphFrom(actors, from, to);
beforeAll(provideBuiltKernels);

describe('betweennessInParallel', () => {
  it('gives the same bytes as one thread', async () => {
    for (const graph of [
      arcs,
      symmetrise(arcs),
      { ...symmetrise(arcs), cost: from.slice(0, symmetrise(arcs).from.length).map((v) => 1 + (v % 5)) },
    ]) {
      const task = { ...graph, cost: graph.cost && Float64Array.from(graph.cost) };
      expect(await betweennessInParallel(task, 3)).toBe(true);
      expect(betweennessSums(task)).toEqual(betweennessByKernel({ ...task }, quiet));
    }
  });

  it('leaves it to one thread when asked for one, or when there is nothing to share', async () => {
    expect(await betweennessInParallel({ ...arcs }, 1)).toBe(false);
    expect(await betweennessInParallel(graphFrom(['a', 'b'], Int32Array.of(0), Int32Array.of(1)), 2)).toBe(
      false,
    );
  });

  it('keeps nothing where a thread was ended with a unit of its own', async () => {
    class Ended extends BetweennessThreads {
      override share({ counters: shared }: SharedWork): void {
        Atomics.add(shared, counters.next, 1);
      }
    }
    const graph = { ...arcs };
    expect(await betweennessInParallel(graph, 2, { threads: new Ended(0) })).toBe(false);
    expect(betweennessSums(graph)).toEqual(betweennessByKernel({ ...arcs }, quiet));
  });

  it('ends its threads when the signal is aborted', async () => {
    const leaving = new AbortController();
    const answer = betweennessInParallel({ ...arcs }, 2, { signal: leaving.signal });
    leaving.abort(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
    await expect(betweennessInParallel({ ...arcs }, 2, { signal: leaving.signal })).rejects.toThrow('gone');
  });
});
