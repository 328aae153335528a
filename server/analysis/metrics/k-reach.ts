import { z } from 'zod';
import { inNeighbours, outNeighbours } from '../neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

export interface ReachOptions {
  k?: number;
  direction?: 'out' | 'in';
  normalised?: boolean;
}

/**
 * k-reach: how many others an actor reaches in at most k steps.
 *
 *   R(v) = |{u ≠ v : d(v,u) ≤ k}|;   normalised: R(v)/(n−1)
 *
 * Source      Borgatti 2006, doi:10.1007/s10588-006-7084-x (m-reach)
 * Reads       simple network; when directed along ties unless `direction` is "in"
 * Tie cost    not used: steps are counted
 * Returns     one whole number of actors, [0, n−1]; normalised [0, 1]
 * Undefined   normalised with n < 2: "too-few-actors"
 * Cost        O(nm) at most
 * Agrees with igraph neighborhood_size(order = k) − 1; networkx 3 single_source_shortest_path_length(cutoff=k)
 * @example kReach(path("a", "b", "c", "d"), { k: 2 })   // a 2, b 3, c 3, d 2
 */
export function kReach(
  graph: NetworkGraph,
  { k = 2, direction = 'out', normalised = false }: ReachOptions = {},
): Values {
  const n = graph.actors.length;
  if (normalised && n < 2) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const { offset, neighbour } = direction === 'out' ? outNeighbours(graph) : inNeighbours(graph);
  const seen = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  return graph.actors.map((_, source) => {
    seen[source] = source;
    queue[0] = source;
    let end = 1;
    for (let step = 0, start = 0; step < k && start < end; step++) {
      const stop = end;
      for (; start < stop; start++)
        for (let entry = offset[queue[start]!]!; entry < offset[queue[start]! + 1]!; entry++) {
          const there = neighbour[entry]!;
          if (seen[there] === source) continue;
          seen[there] = source;
          queue[end++] = there;
        }
    }
    return normalised ? (end - 1) / (n - 1) : end - 1;
  });
}

export const kReachMetric = actorMetric({
  id: 'k-reach',
  name: { es: 'Alcance en k pasos', en: 'k-reach' },
  meaning: {
    es: 'A cuántos otros llega el actor en k pasos o menos.',
    en: 'How many others the actor reaches in k steps or fewer.',
  },
  formula: 'R(v) = |{u ≠ v : d(v,u) ≤ k}|; normalised: divided by n−1',
  source: 'Borgatti 2006, doi:10.1007/s10588-006-7084-x',
  unit: units.actors,
  range: [0, null],
  reads: asGiven('simple network; when directed along ties unless direction is "in"; steps are counted'),
  undefinedWhen: 'normalised with n < 2: too-few-actors',
  cost: {
    text: 'O(Σ ties of those within k − 1 steps), O(nm) at most',
    operations: (n, m) => n + m * Math.sqrt(m),
  },
  agreesWith: 'igraph neighborhood_size(order = k) − 1; networkx 3 shortest path lengths with cutoff k',
  parameters: z.object({
    k: z.number().int().min(1).max(100).default(2).describe('Steps'),
    direction: z
      .enum(['out', 'in'])
      .default('out')
      .describe('Directed networks: reaching others, or reached by them'),
    normalised: z.boolean().default(false).describe('Divide by n−1'),
  }),
  measure: kReach,
});
