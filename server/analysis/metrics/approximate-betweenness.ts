import { z } from 'zod';
import { guaranteeParameters } from './guarantee-parameters.ts';
import { approximateBetweenness } from '../kernels/approximate-betweenness.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { actorMetric, asGiven, units, type MetricContext } from './metric.ts';

type Parameters = { epsilon: number; delta: number; normalised: boolean };

/**
 * Approximate betweenness: `betweenness` by hops from drawn shortest paths, with its error guaranteed.
 *
 * Returns     one number an actor, in pairs, [0, N]; normalised as `betweenness`. The passport says how many paths were
 *             drawn and which error that guarantees, in the unit of the values
 * @example approximate(path("a", "b", "c"), { epsilon: .01 })   // a 0, b about 1, c 0
 */
export function approximate(graph: NetworkGraph, parameters: Parameters, context: MetricContext): Values {
  const n = graph.actors.length;
  if (n < 3) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const { epsilon, delta, normalised } = parameters;
  const found = approximateBetweenness(graph, { epsilon, delta, random: context.random, reporter: context });
  if (!found) return graph.actors.map(() => undefinedBecause('too-many-paths'));
  const unit = normalised ? n / (n - 2) : (n * (n - 1)) / (graph.directed ? 1 : 2);
  context.reportPrecision({ error: found.error * unit, confidence: 1 - delta, draws: found.draws });
  return Array.from(found.shares, (share) => share * unit);
}

/** Paths that the usual ε takes where one actor lies on half of all routes. */
const typicalDraws = 30_000;

export const approximateBetweennessMetric = actorMetric({
  id: 'betweenness.approximate',
  name: { es: 'Intermediación aproximada', en: 'Approximate betweenness' },
  meaning: {
    es: 'La intermediación por pasos, estimada con caminos sorteados: con confianza 1 − δ ningún actor se aparta más de ε de los pares.',
    en: 'Betweenness by hops from drawn routes: with confidence 1 − δ no actor is off by more than a share ε of all pairs.',
  },
  formula:
    'B̂(v) = N/S · (drawn paths through v), S paths, N = n(n−1)/2 undirected, n(n−1) directed; |B̂(v) − B(v)| ≤ ε·N for all v together with probability 1 − δ',
  source:
    'Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0; Borassi & Natale 2016, doi:10.4230/LIPIcs.ESA.2016.20; bound: Hoeffding 1963, doi:10.1080/01621459.1963.10500830',
  unit: units.pairs,
  range: [0, null],
  reads: asGiven('simple network as given, by hops'),
  undefinedWhen: 'n < 3: too-few-actors; more than 2^1024 shortest routes between two: too-many-paths',
  cost: {
    text: 'about p/ε² routes, p the largest share of pairs through one actor',
    // A search from both ends was measured to cross about 4·√(2m) arcs, never more than all.
    operations: (n, m) => typicalDraws * Math.min(n + 2 * m, 4 * Math.sqrt(2 * m) + 1),
  },
  agreesWith: 'betweenness by hops, to ε·N; NetworKit KadabraBetweenness, to the sum of both errors',
  standsInFor: 'betweenness',
  parameters: z.object({
    ...guaranteeParameters('all pairs'),
    normalised: z
      .boolean()
      .default(false)
      .describe('Divide by the number of pairs, so that 1 is a perfect broker'),
  }),
  usesChance: true,
  equals: {
    networkx: 'betweenness_centrality(k=…): no stated error',
    fromOurs: 'theirs and ours differ by chance; ours is within ε of all pairs of betweenness by hops',
  },
  measure: approximate,
});
