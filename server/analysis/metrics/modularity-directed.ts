import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { groupsOrAlone } from './group-of.ts';
import { asGiven, networkMetric, units } from './metric.ts';
import { givenGroupsParameters, type ModularityOptions } from './modularity.ts';

/**
 * Directed modularity of given groups: how much more arcs stay inside than chance would leave there, when everybody
 * gives and takes as many as they do.
 *
 *   Q = Σ over groups g of ( w_g/w − γ·out_g·in_g/w² ),   w_g = arcs inside g, out_g and in_g = arcs from and to members of g
 *
 * An undirected tie is an arc each way, which gives the undirected number.
 * @example directedModularity(ties("a>b c>d")) with groups x, x, y, y: 1/2
 */
export function directedModularity(
  graph: NetworkGraph,
  { attribute = 'group', resolution = 1, strength = false }: ModularityOptions = {},
): number | Undefined {
  const { of, names, count } = groupsOrAlone(graph, attribute);
  const [inside, out, into] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  let total = 0;
  const add = (giver: number, taker: number, weight: number) => {
    total += weight;
    out[giver]! += weight;
    into[taker]! += weight;
    if (giver === taker) inside[giver]! += weight;
  };
  for (const [tie, from] of graph.from.entries()) {
    if (graph.sign[tie] === -1) continue;
    const [giver, taker] = [of[from]!, of[graph.to[tie]!]!];
    const weight = strength ? graph.strength[tie]! : 1;
    add(giver, taker, weight);
    if (!graph.directed) add(taker, giver, weight);
  }
  if (total === 0) return undefinedBecause('no-ties');
  if (names.length === 0) return undefinedBecause('group-unknown');
  return inside.reduce((sum, w, g) => sum + w / total - (resolution * out[g]! * into[g]!) / total ** 2, 0);
}

export const modularityGivenDirectedMetric = networkMetric({
  id: 'modularity.given.directed',
  name: {
    es: 'Modularidad de los grupos dados (con dirección)',
    en: 'Modularity of given groups (directed)',
  },
  meaning: {
    es: 'Cuánto más que al azar quedan las menciones dentro de los grupos conocidos, según cuánto da y recibe cada uno.',
    en: 'How much more than by chance arcs stay inside the known groups, given how much each gives and takes.',
  },
  formula: 'Q = Σ_g (w_g/w − γ·out_g·in_g/w²)',
  source: 'Leicht & Newman 2008, doi:10.1103/PhysRevLett.100.118703',
  unit: units.none,
  range: [null, 1],
  reads: {
    ...asGiven('simple network as given, negative ties left out; unknown group: alone'),
    unknownGroups: 'alone',
    leavesOut: ['negative'],
  },
  undefinedWhen: 'no positive ties: no-ties; no group known: group-unknown',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'networkx 3 community.modularity (directed)',
  parameters: givenGroupsParameters,
  equals: {
    igraph: 'modularity(directed = TRUE)',
    networkx: 'community.modularity of a DiGraph',
    fromOurs: 'leave negative ties out',
  },
  measure: directedModularity,
});
