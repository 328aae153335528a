import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { inDegree, outDegree } from './degree.ts';
import { groupOf, groupParameters } from './group-of.ts';
import { asGiven, networkMetric, units } from './metric.ts';

/**
 * Assortativity: whether like is tied with like.
 *
 *   group   (tr e − Σ (e²)) / (1 − Σ (e²)), e_gh = share of ties from group g to group h, each undirected tie both ways
 *   degree  correlation over ties of the giver's out-degree and the taker's in-degree (degrees when undirected)
 * @example assortativityOfGroups(ties("a-b c-d")) with groups x, x, y, y: 1
 */
export function assortativityOfGroups(graph: NetworkGraph, { attribute = 'group' } = {}): number | Undefined {
  if (graph.from.length === 0) return undefinedBecause('no-ties');
  const { of, names } = groupOf(graph, attribute);
  const giving = new Float64Array(names.length);
  const taking = new Float64Array(names.length);
  let known = 0;
  let same = 0;
  for (const [from, to] of arcs(graph)) {
    const [giver, taker] = [of[from]!, of[to]!];
    if (giver < 0 || taker < 0) continue;
    known++;
    giving[giver]!++;
    taking[taker]!++;
    if (giver === taker) same++;
  }
  if (known === 0) return undefinedBecause('group-unknown');
  const expected = giving.reduce((sum, share, group) => sum + (share / known) * (taking[group]! / known), 0);
  return 1 - expected < 1e-12 ? undefinedBecause('one-group') : (same / known - expected) / (1 - expected);
}

/** Degree assortativity: whether the much tied are tied with the much tied. */
export function assortativityOfDegree(graph: NetworkGraph): number | Undefined {
  if (graph.from.length === 0) return undefinedBecause('no-ties');
  const giving = outDegree(graph);
  const taking = inDegree(graph);
  const pairs = arcs(graph).map(([from, to]) => [giving[from]!, taking[to]!] as const);
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const centre = [mean(0), mean(1)] as const;
  const product = (a: 0 | 1, b: 0 | 1) =>
    pairs.reduce((sum, pair) => sum + (pair[a] - centre[a]) * (pair[b] - centre[b]), 0);
  const spread = product(0, 0) * product(1, 1);
  return spread < 1e-18 * pairs.length ** 2
    ? undefinedBecause('no-variance')
    : product(0, 1) / Math.sqrt(spread);
}

const arcs = (graph: NetworkGraph): [number, number][] =>
  Array.from(graph.from, (from, tie) => [from, graph.to[tie]!] as [number, number]).flatMap(([from, to]) =>
    graph.directed
      ? [[from, to]]
      : [
          [from, to],
          [to, from],
        ],
  );

const shared = {
  source: 'Newman 2003, doi:10.1103/PhysRevE.67.026126',
  unit: units.none,
  range: [-1, 1] as const,
  cost: { text: 'O(n + m)', operations: (n: number, m: number) => n + m },
};

export const assortativityGroupMetric = networkMetric({
  ...shared,
  id: 'assortativity.group',
  name: { es: 'Asortatividad por grupo', en: 'Assortativity by group' },
  meaning: {
    es: 'Si los vínculos unen a los del mismo grupo (1) más que al azar (0).',
    en: 'Whether ties join those of one group (1) more than chance would (0).',
  },
  formula: '(tr e − Σ e²)/(1 − Σ e²), e_gh = share of ties from group g to group h',
  reads: asGiven('simple network as given; ties with an unknown group left out'),
  undefinedWhen:
    'no ties: no-ties; no tie with both groups known: group-unknown; all in one group: one-group',
  agreesWith: 'networkx 3 attribute_assortativity_coefficient; igraph assortativity_nominal',
  parameters: groupParameters,
  equals: {
    igraph: 'assortativity_nominal',
    networkx: 'attribute_assortativity_coefficient',
    fromOurs: 'the same number',
  },
  measure: assortativityOfGroups,
});

export const assortativityDegreeMetric = networkMetric({
  ...shared,
  id: 'assortativity.degree',
  name: { es: 'Asortatividad por grado', en: 'Assortativity by degree' },
  meaning: {
    es: 'Si los que tienen muchos vínculos se unen entre sí (1) o con los que tienen pocos (−1).',
    en: 'Whether the much tied are tied with each other (1) or with the little tied (−1).',
  },
  formula:
    'correlation over ties of out-degree of the giver and in-degree of the taker (degrees when undirected)',
  reads: asGiven('simple network as given'),
  undefinedWhen: 'no ties: no-ties; all degrees the same: no-variance',
  agreesWith: 'networkx 3 degree_pearson_correlation_coefficient; igraph assortativity_degree',
  equals: {
    igraph: 'assortativity_degree',
    networkx: 'degree_pearson_correlation_coefficient',
    fromOurs: 'directed: giver’s out-degree with receiver’s in-degree, in both',
  },
  measure: assortativityOfDegree,
});
