import { z } from 'zod';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import type { ProgressReporter } from '../graph/progress-reporter.ts';
import { distances } from '../kernels/distances.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * Closeness (Wasserman–Faust): how near an actor is to the others, scaled by how many it can reach at all.
 *
 *   C(v) = r/(n−1) · r/Σd,   r = others that v reaches (`out`) or that reach v (`in`), Σd = sum of their distances
 * @example closeness(path("a", "b", "c"))   // a 2/3, b 1, c 2/3
 */
export function closeness(
  graph: NetworkGraph,
  { direction = 'out' }: { direction?: 'out' | 'in' } = {},
  reporter?: ProgressReporter,
): Values {
  const n = graph.actors.length;
  if (n < 2) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const { reached, total } = distances(graph, direction, reporter);
  return graph.actors.map((_, position) => {
    const others = reached[position]!;
    return others === 0 ? 0 : (others / (n - 1)) * (others / total[position]!);
  });
}

const shared = {
  source: 'Wasserman & Faust 1994, p. 201',
  unit: units.none,
  range: [0, null] as const,
  undefinedWhen: 'n < 2: too-few-actors; an actor that reaches nobody has 0',
  cost: {
    text: 'O(nm) by hops, O(n(n + m) log n) by cost',
    operations: (n: number, m: number) => n * (n + m),
  },
};
const formula = (others: string) => `C(v) = r/(n−1) · r/Σd, r = ${others}, Σd = sum of their distances`;

export const closenessMetric = actorMetric({
  ...shared,
  id: 'closeness',
  name: { es: 'Cercanía', en: 'Closeness' },
  meaning: {
    es: 'Qué tan cerca está el actor de los demás, según a cuántos alcanza.',
    en: 'How near the actor is to the others, scaled by how many it reaches.',
  },
  formula: formula('others that v reaches (or that reach v, by the parameter direction)'),
  reads: asGiven(
    'simple network as given; when directed along ties unless direction is "in"; cost where ties have one',
  ),
  agreesWith: 'networkx 3 closeness_centrality (undirected; when directed networkx follows direction "in")',
  parameters: z.object({
    direction: z
      .enum(['out', 'in'])
      .default('out')
      .describe('Directed networks: distances to the others (out) or from them (in)'),
  }),
  equals: {
    ucinet: 'Closeness is farness Σd',
    sna: 'closeness: (n−1)/Σd, connected only',
    igraph: 'closeness(normalized=TRUE): r/Σd',
    networkx: 'closeness_centrality',
    graphology: 'closenessCentrality({wassermanFaust: true})',
    fromOurs:
      'connected: UCINET farness = (n−1)/ours, sna = ours; igraph = ours · (n−1)/r; networkx and graphology follow direction `in`',
  },
  measure: closeness,
});

export const closenessInMetric = actorMetric({
  ...shared,
  id: 'closeness.in',
  name: { es: 'Cercanía de entrada', en: 'In-closeness' },
  meaning: {
    es: 'Qué tan cerca están los demás del actor, siguiendo la dirección de los vínculos.',
    en: 'How near the others are to the actor, along the direction of ties.',
  },
  formula: formula('others that reach v'),
  reads: asGiven('simple network, distances towards the actor; cost where ties have one'),
  agreesWith: 'networkx 3 closeness_centrality',
  equals: {
    ucinet: 'In-farness',
    igraph: 'closeness(mode="in", normalized=TRUE)',
    networkx: 'closeness_centrality',
    graphology: 'closenessCentrality({wassermanFaust: true})',
    fromOurs: 'networkx, graphology: the same number; igraph = ours · (n−1)/r',
  },
  measure: (graph, _, context) => closeness(graph, { direction: 'in' }, context),
});

export const closenessOutMetric = actorMetric({
  ...shared,
  id: 'closeness.out',
  name: { es: 'Cercanía de salida', en: 'Out-closeness' },
  meaning: {
    es: 'Qué tan cerca está el actor de los demás, siguiendo la dirección de los vínculos.',
    en: 'How near the actor is to the others, along the direction of ties.',
  },
  formula: formula('others that v reaches'),
  reads: asGiven('simple network, distances from the actor; cost where ties have one'),
  agreesWith: 'networkx 3 closeness_centrality of the reversed network',
  equals: {
    ucinet: 'Out-farness',
    sna: 'closeness',
    igraph: 'closeness(mode="out", normalized=TRUE)',
    networkx: 'closeness_centrality(G.reverse())',
    graphology: 'closenessCentrality of the reversed graph',
    fromOurs: 'igraph = ours · (n−1)/r; sna = ours when everybody is reached',
  },
  measure: (graph, _, context) => closeness(graph, { direction: 'out' }, context),
});
