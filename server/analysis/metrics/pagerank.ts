import { z } from 'zod';
import { inNeighbours, outNeighbours, type Neighbours } from '../graph/neighbours.ts';
import { type KernelMemory, withKernels } from '../kernels/kernel-memory.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * PageRank: how often a walker who follows ties, and sometimes starts anew anywhere, is at the actor.
 * @example pagerank(path("a", "b", "c"))   // a .2568, b .4865, c .2568
 */
export function pagerank(graph: NetworkGraph, { damping = 0.85, strength = false } = {}): Values {
  const n = graph.actors.length;
  const incoming = inNeighbours(graph);
  const weights = strength ? Float64Array.from(incoming.tie, (tie) => graph.strength[tie]!) : null;
  const given = givenAway(graph, strength);
  const iterations = Math.ceil(Math.log(1e-13) / Math.log(damping)) + 10;
  const task = { incoming, weights, given, damping, iterations };
  const byKernel =
    n < worthwhile ? undefined : withKernels((memory) => ({ rank: rankByKernel(memory, task) }));
  const rank = byKernel ? byKernel.rank : plainRank(task);
  return rank ? Array.from(rank) : graph.actors.map(() => undefinedBecause('not-converged'));
}

/** Under this many actors a copy of the graph takes as long as the rounds. */
const worthwhile = 256;
/** Rounds end when the ranks change by no more than this in all. */
const still = 1e-12;

type RankTask = {
  readonly incoming: Neighbours;
  readonly weights: Float64Array | null;
  readonly given: Float64Array;
  readonly damping: number;
  readonly iterations: number;
};

/** The same as `plainRank`, to the last digit, and quick from the first round of a process on. */
function rankByKernel(
  memory: KernelMemory,
  { incoming, weights, given, damping, iterations }: RankTask,
): Float64Array | null {
  const n = given.length;
  const rank = memory.numbers(new Float64Array(n).fill(1 / n), n);
  const places = [memory.integers(incoming.offset), memory.integers(incoming.neighbour)];
  const weighed = weights ? memory.numbers(weights, weights.length) : 0;
  // In the order of `Plan` in assembly/walkers.ts.
  const plan = memory.integers([n, ...places, weighed, memory.numbers(given, n), memory.zeros(n * 8), rank]);
  for (let round = 0; round < iterations; round++)
    if (memory.functions.walkersRound(plan, damping) <= still) return memory.numbersAt(rank, n).slice();
  return null;
}

/** `null` when it does not come to rest. */
function plainRank({ incoming, weights, given, damping, iterations }: RankTask): Float64Array | null {
  const n = given.length;
  const handedOn = new Float64Array(n);
  const rank = new Float64Array(n).fill(1 / n);
  for (let round = 0; round < iterations; round++) {
    let stranded = 0;
    for (let position = 0; position < n; position++) {
      if (given[position] === 0) stranded += rank[position]!;
      else handedOn[position] = rank[position]! / given[position]!;
    }
    const floor = (1 - damping + damping * stranded) / n;
    let change = 0;
    for (let position = 0; position < n; position++) {
      const next = floor + damping * received(incoming, position, handedOn, weights);
      change += Math.abs(next - rank[position]!);
      rank[position] = next;
    }
    if (change <= still) return rank;
  }
  return null;
}

/** What an actor is handed on by those whose ties lead to it. */
function received(
  { offset, neighbour }: Neighbours,
  position: number,
  handedOn: Float64Array,
  weights: Float64Array | null,
): number {
  const end = offset[position + 1]!;
  let sum = 0;
  if (weights)
    for (let entry = offset[position]!; entry < end; entry++)
      sum += handedOn[neighbour[entry]!]! * weights[entry]!;
  else for (let entry = offset[position]!; entry < end; entry++) sum += handedOn[neighbour[entry]!]!;
  return sum;
}

/** Strength (or number) of the ties that leave each actor. */
function givenAway(graph: NetworkGraph, strength: boolean): Float64Array {
  const { offset, tie } = outNeighbours(graph);
  const given = new Float64Array(graph.actors.length);
  if (!strength) return given.map((_, position) => offset[position + 1]! - offset[position]!);
  for (let position = 0; position < given.length; position++)
    for (let entry = offset[position]!; entry < offset[position + 1]!; entry++)
      given[position]! += graph.strength[tie[entry]!]!;
  return given;
}

export const pagerankMetric = actorMetric({
  id: 'pagerank',
  name: { es: 'PageRank', en: 'PageRank' },
  meaning: {
    es: 'Con qué frecuencia está en el actor quien camina por los vínculos y a veces comienza de nuevo en cualquier parte.',
    en: 'How often a walker who follows ties, and sometimes starts anew anywhere, is at the actor.',
  },
  formula:
    'x(v) = (1−α)/n + α·(Σ over u→v of x(u)·w(u,v)/W(u) + Σ over u without ties out of x(u)/n), Σ x = 1, until Σ|change| ≤ 1e-12',
  source: 'Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X',
  unit: units.none,
  range: [0, 1],
  reads: asGiven('simple network as given; an undirected tie goes both ways; strength only when asked'),
  undefinedWhen: 'damping so near 1 that 1e-12 is not reached: not-converged',
  cost: { text: 'O(n + m) a round, about 170 rounds at α = .85', operations: (n, m) => 170 * (n + m) },
  agreesWith: 'networkx 3 pagerank(weight=None); igraph pagerank',
  parameters: z.object({
    damping: z.number().min(0).max(0.99).default(0.85).describe('α, the chance to go on following ties'),
    strength: z.boolean().default(false).describe('Follow ties in proportion to their strength'),
  }),
  equals: {
    igraph: 'page_rank',
    networkx: 'pagerank(weight=None)',
    graphology: 'pagerank({getEdgeWeight: null})',
    fromOurs: 'the same number up to the stopping rule',
  },
  measure: pagerank,
});
