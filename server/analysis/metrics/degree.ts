import { inNeighbours, outNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph, Values } from '../graph/network-graph.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * Degree: how many ties an actor has.
 *
 *   k(v) = in(v) + out(v) when directed: a mutual pair counts 2;  number of neighbours when undirected
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
  meaning: { es: 'Cuántos vínculos tiene el actor.', en: 'How many ties the actor has.' },
  formula:
    'k(v) = in(v) + out(v) when directed (a mutual pair counts 2); number of neighbours when undirected',
  reads: asGiven('simple network as given; strength not used'),
  agreesWith: 'networkx 3 degree; igraph degree(mode="all")',
  equals: {
    ucinet: 'Degree',
    sna: 'degree(cmode="freeman")',
    igraph: 'degree(mode="all")',
    networkx: 'degree',
    graphology: 'degree',
    fromOurs: 'centrality forms of networkx and graphology: ours / (n−1)',
  },
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
  equals: {
    ucinet: 'Indegree',
    sna: 'degree(cmode="indegree")',
    igraph: 'degree(mode="in")',
    networkx: 'in_degree',
    graphology: 'inDegree',
    fromOurs: 'centrality forms: ours / (n−1)',
  },
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
  equals: {
    ucinet: 'Outdegree',
    sna: 'degree(cmode="outdegree")',
    igraph: 'degree(mode="out")',
    networkx: 'out_degree',
    graphology: 'outDegree',
    fromOurs: 'centrality forms: ours / (n−1)',
  },
  measure: (graph): Values => outDegree(graph),
});
