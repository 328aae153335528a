import { inNeighbours, outNeighbours } from '../neighbours.ts';
import type { NetworkGraph, Values } from '../network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * Degree: how many ties an actor has.
 *
 *   k(v) = in(v) + out(v) when directed: a mutual pair counts 2;  number of neighbours when undirected
 *
 * Source      Freeman 1979, doi:10.1016/0378-8733(78)90021-7
 * Reads       simple network, as given
 * Tie cost    not used; strength is not used
 * Returns     one whole number an actor, [0, 2(n−1)] directed, [0, n−1] undirected
 * Undefined   never: an actor without ties has 0
 * Cost        O(n + m)
 * Agrees with networkx 3 degree; igraph degree(mode="all")
 * @example degree(path("a", "b", "c"))   // a 1, b 2, c 1
 */
export function degree(graph: NetworkGraph): number[] {
  const outgoing = outDegree(graph);
  if (!graph.directed) return outgoing;
  return inDegree(graph).map((incoming, position) => incoming + outgoing[position]!);
}

/** In-degree: how many name the actor; its neighbours when undirected. O(n + m). */
export function inDegree(graph: NetworkGraph): number[] {
  return rowLengths(inNeighbours(graph).offset);
}

/** Out-degree: how many the actor names; its neighbours when undirected. O(n + m). */
export function outDegree(graph: NetworkGraph): number[] {
  return rowLengths(outNeighbours(graph).offset);
}

const rowLengths = (offset: Int32Array): number[] =>
  Array.from({ length: offset.length - 1 }, (_, position) => offset[position + 1]! - offset[position]!);

const shared = {
  source: 'Freeman 1979, doi:10.1016/0378-8733(78)90021-7',
  unit: units.ties,
  range: [0, null] as const,
  undefinedWhen: 'never: an actor without ties has 0',
  cost: { text: 'O(n + m)', operations: (n: number, m: number) => n + m },
};

export const degreeMetric = actorMetric({
  ...shared,
  id: 'degree',
  name: { es: 'Grado', en: 'Degree' },
  meaning: { es: 'Cuántos lazos tiene el actor.', en: 'How many ties the actor has.' },
  formula:
    'k(v) = in(v) + out(v) when directed (a mutual pair counts 2); number of neighbours when undirected',
  reads: asGiven('simple network as given; strength not used'),
  agreesWith: 'networkx 3 degree; igraph degree(mode="all")',
  measure: (graph): Values => degree(graph),
});

export const inDegreeMetric = actorMetric({
  ...shared,
  id: 'in-degree',
  name: { es: 'Grado de entrada', en: 'In-degree' },
  meaning: { es: 'Cuántos nombran al actor.', en: 'How many name the actor.' },
  formula: 'in(v) = number of ties that end in v',
  reads: asGiven('simple network as given; neighbours when undirected; strength not used'),
  agreesWith: 'networkx 3 in_degree; igraph degree(mode="in"); sna degree(cmode="indegree")',
  measure: (graph): Values => inDegree(graph),
});

export const outDegreeMetric = actorMetric({
  ...shared,
  id: 'out-degree',
  name: { es: 'Grado de salida', en: 'Out-degree' },
  meaning: { es: 'A cuántos nombra el actor.', en: 'How many the actor names.' },
  formula: 'out(v) = number of ties that start in v',
  reads: asGiven('simple network as given; neighbours when undirected; strength not used'),
  agreesWith: 'networkx 3 out_degree; igraph degree(mode="out"); sna degree(cmode="outdegree")',
  measure: (graph): Values => outDegree(graph),
});
