import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { dyadCensus } from './dyad-census.ts';
import { asGiven, networkMetric, units } from './metric.ts';

export type ReciprocityForm = 'arc' | 'dyad' | 'rho';

/**
 * Reciprocity: how far ties are returned. Three numbers of that name exist; each has its own id.
 *
 *   arc = 2M/m (share of ties returned);   dyad = M/(M + As) (share of tied pairs that are mutual);
 *   rho = (arc − a)/(1 − a), a = density (how far above chance)
 * @example reciprocity(ties("a>b b>a a>c"), "arc")   // 2/3
 */
export function reciprocity(graph: NetworkGraph, form: ReciprocityForm): number | Undefined {
  if (!graph.directed) return undefinedBecause('undirected');
  const m = graph.from.length;
  const census = dyadCensus(graph);
  if ('undefined' in census || m === 0) return undefinedBecause('no-ties');
  if (form === 'dyad') return census.mutual / (census.mutual + census.asymmetric);
  const returned = (2 * census.mutual) / m;
  if (form === 'arc') return returned;
  const density = m / (graph.actors.length * (graph.actors.length - 1));
  return density === 1 ? undefinedBecause('complete') : (returned - density) / (1 - density);
}

const shared = {
  unit: units.none,
  reads: asGiven('directed simple network; pairs without a tie never count as reciprocal'),
  cost: { text: 'O(n + m)', operations: (n: number, m: number) => n + m },
};

export const arcReciprocityMetric = networkMetric({
  ...shared,
  id: 'reciprocity.arc',
  name: { es: 'Reciprocidad de vínculos', en: 'Arc reciprocity' },
  meaning: { es: 'Qué parte de los vínculos es correspondida.', en: 'The share of ties that are returned.' },
  formula: '2M/m',
  source: 'Wasserman & Faust 1994, ch. 13',
  range: [0, 1],
  undefinedWhen: 'undirected network: undirected; m = 0: no-ties',
  agreesWith:
    'igraph reciprocity; networkx 3 overall_reciprocity; UCINET arc reciprocity. Not sna grecip by default',
  equals: {
    ucinet: 'Reciprocity, arc method',
    sna: 'grecip(measure="edgewise")',
    igraph: 'reciprocity',
    networkx: 'overall_reciprocity',
    fromOurs: 'sna by default (`dyadic`) = (M + N)/(n(n−1)/2), from our dyad census',
  },
  measure: (graph) => reciprocity(graph, 'arc'),
});

export const dyadReciprocityMetric = networkMetric({
  ...shared,
  id: 'reciprocity.dyad',
  name: { es: 'Reciprocidad de pares', en: 'Dyad reciprocity' },
  meaning: {
    es: 'Qué parte de los pares con algún vínculo es mutua.',
    en: 'The share of tied pairs that are mutual.',
  },
  formula: 'M/(M + As)',
  source: 'Wasserman & Faust 1994, ch. 13',
  range: [0, 1],
  undefinedWhen: 'undirected network: undirected; m = 0: no-ties',
  agreesWith:
    'igraph reciprocity(mode="ratio"); UCINET dyad reciprocity; sna grecip(measure="dyadic.nonnull")',
  equals: {
    ucinet: 'Reciprocity, dyad method',
    sna: 'grecip(measure="dyadic.nonnull")',
    igraph: 'reciprocity(mode="ratio")',
    fromOurs: 'the same number',
  },
  measure: (graph) => reciprocity(graph, 'dyad'),
});

export const rhoReciprocityMetric = networkMetric({
  ...shared,
  id: 'reciprocity.rho',
  name: { es: 'Reciprocidad sobre el azar', en: 'Reciprocity above chance' },
  meaning: {
    es: 'Cuánto supera la reciprocidad a la que daría el azar con la misma densidad.',
    en: 'How far reciprocity exceeds what chance gives at the same density.',
  },
  formula: '(r − a)/(1 − a), r = 2M/m, a = density',
  source: 'Garlaschelli & Loffredo 2004, doi:10.1103/PhysRevLett.93.268701',
  range: [-1, 1],
  undefinedWhen: 'undirected network: undirected; m = 0: no-ties; every tie exists: complete',
  agreesWith: 'UCINET reciprocity index',
  equals: { ucinet: 'Reciprocity index', fromOurs: 'sna `edgewise.lrr` is another index: ln(arc / density)' },
  measure: (graph) => reciprocity(graph, 'rho'),
});
