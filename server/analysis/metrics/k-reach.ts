import { z } from 'zod';
import { inNeighbours, outNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { ShortestPaths } from '../graph/shortest-paths.ts';
import { actorMetric, asGiven, units } from './metric.ts';

export interface ReachOptions {
  k?: number;
  direction?: 'out' | 'in';
  normalised?: boolean;
}

/**
 * k-reach: how many others an actor reaches in at most k steps.
 * @example kReach(path("a", "b", "c", "d"), { k: 2 })   // a 2, b 3, c 3, d 2
 */
export function kReach(
  graph: NetworkGraph,
  { k = 2, direction = 'out', normalised = false }: ReachOptions = {},
): Values {
  const n = graph.actors.length;
  if (normalised && n < 2) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const rows = direction === 'out' ? outNeighbours(graph) : inNeighbours(graph);
  const paths = new ShortestPaths(rows, null);
  return graph.actors.map((_, source) => {
    paths.from(source, [], k);
    const others = paths.reached - 1;
    return normalised ? others / (n - 1) : others;
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
  equals: {
    ucinet: 'Reach centrality',
    igraph: 'ego_size(order=k) − 1',
    networkx: 'single_source_shortest_path_length(cutoff=k), less the actor',
    fromOurs: 'as a share: our `normalised`',
  },
  measure: kReach,
});
