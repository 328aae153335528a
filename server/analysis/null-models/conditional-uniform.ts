import type { NetworkGraph } from '../network-graph.ts';
import type { Random } from '../random.ts';
import { drawWithDyadCensus, drawWithTies, type Ties } from './uniform-graphs.ts';

/** What the random graphs share with the observed one beside the number of actors. */
export type Given = 'ties' | 'dyads';

export type ConditionalUniform = {
  readonly observed: number;
  /** p = (b + 1)/(B + 1), b of B random graphs with at least (at most) the observed value. */
  readonly pAtLeast: number;
  readonly pAtMost: number;
  readonly mean: number;
};

/**
 * Conditional uniform graph test: is a number unusual among all directed graphs with as many ties, or with the same
 * dyad census?
 *
 * Source  Anderson, Butts & Carley 1999, doi:10.1016/S0378-8733(99)00011-8; R sna `cug.test` (cmode "edges",
 *         "dyad.census"), whose p has no + 1
 * Reads   a directed graph; a RangeError otherwise, or when `draws` is not a whole number over 0
 * Cost    draws · (m + cost of the statistic)
 */
export function conditionalUniform(
  graph: NetworkGraph,
  statistic: (graph: NetworkGraph) => number,
  { given, draws, random }: { given: Given; draws: number; random: Random },
): ConditionalUniform {
  if (!graph.directed) throw new RangeError('conditional uniform graphs are directed here');
  if (!Number.isInteger(draws) || draws < 1)
    throw new RangeError(`draws must be a whole number over 0, found ${draws}`);
  const observed = statistic(graph);
  const draw = drawing(graph, given, random);
  let [atLeast, atMost, sum] = [0, 0, 0];
  for (let index = 0; index < draws; index++) {
    const value = statistic(withTies(graph, draw()));
    sum += value;
    if (value >= observed) atLeast++;
    if (value <= observed) atMost++;
  }
  return {
    observed,
    pAtLeast: (atLeast + 1) / (draws + 1),
    pAtMost: (atMost + 1) / (draws + 1),
    mean: sum / draws,
  };
}

function drawing({ actors, from, to }: NetworkGraph, given: Given, random: Random): () => Ties {
  const n = actors.length;
  if (given === 'ties') return () => drawWithTies(n, from.length, random);
  const cells = new Set(Array.from(from, (a, tie) => a * n + to[tie]!));
  const mutual = Array.from(from, (a, tie) => cells.has(to[tie]! * n + a)).filter(Boolean).length / 2;
  return () => drawWithDyadCensus(n, mutual, from.length - 2 * mutual, random);
}

const withTies = (graph: NetworkGraph, { from, to }: Ties): NetworkGraph => ({
  ...graph,
  from,
  to,
  strength: new Float64Array(from.length).fill(1),
  cost: null,
  sign: new Int8Array(from.length).fill(1),
});
