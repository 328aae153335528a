import { inNeighbours, outNeighbours, type Neighbours } from '../graph/neighbours.ts';
import type { NetworkGraph, Values } from '../graph/network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * Strength: the sum of the strengths of an actor's ties, in or out.
 *
 *   s_in(v) = Σ over u→v of w(u,v);   s_out(v) = Σ over v→u of w(v,u);   all ties of v when undirected
 * @example strength(ties("a>b:2 c>b:3"), "in")   // a 0, b 5, c 0
 */
export function strength(graph: NetworkGraph, direction: 'in' | 'out'): number[] {
  const rows: Neighbours = direction === 'in' ? inNeighbours(graph) : outNeighbours(graph);
  return graph.actors.map((_, position) => {
    let sum = 0;
    for (let entry = rows.offset[position]!; entry < rows.offset[position + 1]!; entry++)
      sum += graph.strength[rows.tie[entry]!]!;
    return sum;
  });
}

const shared = {
  source: 'Barrat et al. 2004, doi:10.1073/pnas.0400087101',
  unit: units.strength,
  range: [0, null] as const,
  reads: asGiven('simple network as given, with strengths; of parallel reports the largest'),
  undefinedWhen: 'never: an actor without ties has 0',
  cost: { text: 'O(n + m)', operations: (n: number, m: number) => n + m },
};

export const strengthInMetric = actorMetric({
  ...shared,
  id: 'strength-in',
  name: { es: 'Fuerza recibida', en: 'Strength received' },
  meaning: {
    es: 'Suma de la fuerza de los vínculos que llegan al actor.',
    en: 'Sum of the strengths of the ties that reach the actor.',
  },
  formula: 's_in(v) = Σ over u→v of w(u,v); all ties of v when undirected',
  agreesWith: 'networkx 3 in_degree(weight); igraph strength(mode="in")',
  equals: {
    ucinet: 'Indegree of valued data',
    sna: 'degree(cmode="indegree", ignore.eval=FALSE)',
    igraph: 'strength(mode="in")',
    networkx: 'in_degree(weight="weight")',
    graphology: 'weightedInDegree',
    fromOurs: 'the same number once parallel reports are merged to the largest',
  },
  measure: (graph): Values => strength(graph, 'in'),
});

export const strengthOutMetric = actorMetric({
  ...shared,
  id: 'strength-out',
  name: { es: 'Fuerza entregada', en: 'Strength given' },
  meaning: {
    es: 'Suma de la fuerza de los vínculos que salen del actor.',
    en: 'Sum of the strengths of the ties that leave the actor.',
  },
  formula: 's_out(v) = Σ over v→u of w(v,u); all ties of v when undirected',
  agreesWith: 'networkx 3 out_degree(weight); igraph strength(mode="out")',
  equals: {
    ucinet: 'Outdegree of valued data',
    sna: 'degree(cmode="outdegree", ignore.eval=FALSE)',
    igraph: 'strength(mode="out")',
    networkx: 'out_degree(weight="weight")',
    graphology: 'weightedOutDegree',
    fromOurs: 'the same number once parallel reports are merged to the largest',
  },
  measure: (graph): Values => strength(graph, 'out'),
});
