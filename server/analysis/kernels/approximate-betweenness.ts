import { inNeighbours, outNeighbours } from '../neighbours.ts';
import type { NetworkGraph } from '../network-graph.ts';
import type { Random } from '../random.ts';
import type { Watch } from './betweenness-by-kernel.ts';
import { PathSampler } from './path-sampler.ts';

export type ApproximateBetweenness = {
  /** For each actor the share of ordered pairs whose shortest path runs through it, [0, 1]. */
  readonly shares: Float64Array;
  /** No share is farther from the truth than this, all actors together, with probability 1 − δ. */
  readonly error: number;
  /** Paths drawn. */
  readonly draws: number;
};

const firstStage = 2_000;
/** Each stage draws half as many again as all before it. */
const growth = 1.5;
/** Draws between two looks at whether the work is still wanted. */
const batch = 256;

/**
 * Betweenness by hops of every actor to within ± ε, from drawn shortest paths: with probability 1 − δ no share is off
 * by more than `error` ≤ ε. Multiplied by n(n−1)/2 (undirected; n(n−1) directed) a share is the betweenness itself.
 *
 * Drawing stops at the first stage k where the empirical Bernstein bound holds for all actors at once, at a level of
 * δ / (n·k(k+1)) each, so that stopping early costs no confidence.
 *
 * Source  Maurer & Pontil 2009, arXiv:0907.3740 (theorem 4, both sides); Riondato & Kornaropoulos 2016,
 *         doi:10.1007/s10618-015-0423-0
 * @returns null when a pair has more shortest paths than a number can count
 * Cost    draws grow with 1/ε (little betweenness) to 1/ε²; a draw searches from both ends; memory O(n + m)
 */
export function approximateBetweenness(
  graph: NetworkGraph,
  { epsilon, delta, random, watch }: { epsilon: number; delta: number; random: Random; watch?: Watch },
): ApproximateBetweenness | null {
  if (!(epsilon > 0 && epsilon < 1))
    throw new RangeError(`epsilon must lie between 0 and 1, found ${epsilon}`);
  if (!(delta > 0 && delta < 1)) throw new RangeError(`delta must lie between 0 and 1, found ${delta}`);
  const n = graph.actors.length;
  if (n < 3) return { shares: new Float64Array(n), error: 0, draws: 0 };
  const sampler = new PathSampler(outNeighbours(graph), inNeighbours(graph), random);
  let draws = 0;
  for (let stage = 1, wanted = firstStage; ; stage++, wanted = Math.ceil(wanted * growth)) {
    for (; draws < wanted; draws++) {
      if (draws % batch === 0) watch?.progress(Math.min(0.99, draws / drawsAtMost(n, epsilon, delta)));
      if (!sampler.draw()) return null;
    }
    const error = worstError(sampler.through, draws, Math.log((4 * n * stage * (stage + 1)) / delta));
    if (error <= epsilon) return { shares: sampler.through.map((times) => times / draws), error, draws };
  }
}

/** The bound for the actor for whom it is widest. */
function worstError(through: Float64Array, draws: number, logarithm: number): number {
  let widest = 0;
  for (const times of through) {
    const share = times / draws;
    widest = Math.max(widest, (share * (1 - share) * draws) / (draws - 1));
  }
  return Math.sqrt((2 * widest * logarithm) / draws) + (7 * logarithm) / (3 * (draws - 1));
}

/** Draws after which even a share of one half is known to ± ε: for telling progress only. */
const drawsAtMost = (n: number, epsilon: number, delta: number): number =>
  Math.log((4 * n * 200) / delta) / (2 * epsilon ** 2) + firstStage;
