import type { ProgressReporter } from '../graph/progress-reporter.ts';
import type { Neighbours } from '../graph/neighbours.ts';
import { ShortestPaths } from '../graph/shortest-paths.ts';
import { DistanceLanes, type LevelWeights } from './distance-lanes.ts';
import { withKernels } from './kernel-memory.ts';

/** Searches from sources, and adds up at each vertex what they count for by how far they are away. */
export interface SourceWalk {
  walk(sources: Int32Array, reporter: ProgressReporter): void;
  /** The two sums of each vertex since the last `clear`. */
  weighed(): readonly [Float64Array, Float64Array];
  clear(): void;
}

/**
 * Does some work with a walk by kernel; where there is none, or two vertices are more than 256 steps apart, does it all
 * again with the plain one. Both add up the same but for the last digits.
 *
 * @param rows   whom a vertex leads to: its distances are those to the sources along them
 * @param onward the same arcs from their other end
 */
export function withSourceWalk<Result>(
  rows: Neighbours,
  onward: Neighbours,
  weights: LevelWeights,
  work: (walk: SourceWalk) => Result,
): Result {
  const byKernel = withKernels((memory) => {
    const search = new DistanceLanes(memory, rows, onward, weights);
    const walk = (sources: Int32Array, reporter: ProgressReporter) => {
      if (!search.walk(sources, reporter)) throw new RangeError('two vertices are more than 256 steps apart');
    };
    return { result: work({ walk, weighed: () => search.weighed(), clear: () => search.clear() }) };
  });
  return byKernel ? byKernel.result : work(new PlainWalk(onward, weights));
}

class PlainWalk implements SourceWalk {
  private readonly paths: ShortestPaths;
  private readonly weights: LevelWeights;
  private readonly first: Float64Array;
  private readonly second: Float64Array;

  constructor(onward: Neighbours, weights: LevelWeights) {
    const n = onward.offset.length - 1;
    this.paths = new ShortestPaths(onward, null);
    this.weights = weights;
    [this.first, this.second] = [new Float64Array(n), new Float64Array(n)];
  }

  walk(sources: Int32Array, reporter: ProgressReporter): void {
    const { paths, first, second } = this;
    for (const [at, source] of sources.entries()) {
      reporter.progress(at / sources.length);
      paths.from(source);
      for (let place = 1; place < paths.reached; place++) {
        const there = paths.order[place]!;
        const [one, other] = this.weights(paths.length[there]!);
        first[there]! += one;
        second[there]! += other;
      }
    }
  }

  weighed(): readonly [Float64Array, Float64Array] {
    return [this.first.slice(), this.second.slice()];
  }

  clear(): void {
    this.first.fill(0);
    this.second.fill(0);
  }
}
