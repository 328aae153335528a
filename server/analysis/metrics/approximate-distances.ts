import { z } from 'zod';
import { guaranteeParameters } from './guarantee-parameters.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { approximateDistances } from '../kernels/approximate-distances.ts';
import { closenessReading, harmonicReading } from '../kernels/distance-readings.ts';
import { closeness } from './closeness.ts';
import { harmonic } from './harmonic.ts';
import { actorMetric, asGiven, units, type MetricContext } from './metric.ts';

type Parameters = { epsilon: number; delta: number; direction: 'out' | 'in' };

/**
 * Approximate harmonic closeness: `harmonic` by hops from distances to drawn actors, with its error guaranteed.
 *
 * Returns  as `harmonic`. The passport says how many actors were drawn and which error that guarantees, in the unit of
 *          the values; error 0 and confidence 1 where all were taken, because drawing would not have been cheaper
 */
export function approximateHarmonic(
  graph: NetworkGraph,
  { normalised, ...parameters }: Parameters & { normalised: boolean },
  context: MetricContext,
): Values {
  const n = graph.actors.length;
  const settings = { ...parameters, unit: normalised ? n - 1 : 1 };
  return estimate(graph, harmonicReading, settings, context, (byHops) =>
    harmonic(byHops, { direction: parameters.direction, normalised }, context),
  );
}

/** Approximate closeness (Wasserman–Faust): as `approximateHarmonic`. Who reaches whom is counted, only distances are drawn. */
export function approximateCloseness(
  graph: NetworkGraph,
  parameters: Parameters,
  context: MetricContext,
): Values {
  const reading = closenessReading(graph.actors.length);
  return estimate(graph, reading, { ...parameters, unit: 1 }, context, (byHops) =>
    closeness(byHops, { direction: parameters.direction }, context),
  );
}

function estimate(
  graph: NetworkGraph,
  reading: typeof harmonicReading,
  { unit, ...parameters }: Parameters & { unit: number },
  context: MetricContext,
  exact: (byHops: NetworkGraph) => Values,
): Values {
  const n = graph.actors.length;
  if (n < 2) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const settings = { ...parameters, random: context.random, reporter: context };
  const found = approximateDistances(graph, reading, settings);
  if (found === null) {
    context.reportPrecision({ error: 0, confidence: 1, draws: n });
    return exact(graph.cost ? { ...graph, cost: null } : graph);
  }
  const { values, error, draws } = found;
  context.reportPrecision({ error: error / unit, confidence: 1 - parameters.delta, draws });
  return Array.from(values, (value) => value / unit);
}

/** Actors drawn where one actor in a hundred is much nearer to all than the others; the kernel walks from many at once. */
const typicalDraws = 10_000;
const walkedAtOnce = 50;

const shared = {
  source:
    'Eppstein & Wang 2004, doi:10.7155/jgaa.00081 (distances to drawn actors); an estimated spread: Audibert, Munos & Szepesvári 2009, doi:10.1016/j.tcs.2009.01.016; Bernstein’s inequality: Boucheron, Lugosi & Massart 2013, doi:10.1093/acprof:oso/9780199535255.001.0001',
  range: [0, null] as const,
  reads: asGiven('simple network as given, by hops; when directed along ties unless direction is "in"'),
  cost: {
    text: 'about V/ε² drawn actors, V the spread of distances; never more than the exact one',
    operations: (n: number, m: number) => (Math.min(n, typicalDraws) * (n + 2 * m)) / walkedAtOnce,
  },
  usesChance: true,
};

const parameters = z.object({
  ...guaranteeParameters('the largest value'),
  direction: z
    .enum(['out', 'in'])
    .default('out')
    .describe('Directed networks: distances to the others (out) or from them (in)'),
});

export const approximateHarmonicMetric = actorMetric({
  ...shared,
  id: 'harmonic.approximate',
  name: { es: 'Cercanía armónica aproximada', en: 'Approximate harmonic closeness' },
  meaning: {
    es: 'La cercanía armónica por pasos, estimada con las distancias a actores sorteados: con confianza 1 − δ ningún actor se aparta más de ε del mayor valor.',
    en: 'Harmonic closeness by hops from distances to drawn actors: with confidence 1 − δ no actor is off by more than ε of the largest value.',
  },
  formula:
    'Ĥ(v) = known part + Σ over strata of N/S · (Σ of 1/d(v,u) over its drawn u), N its size, S its draws; |Ĥ(v) − H(v)| ≤ ε·max H for all v together with probability 1 − δ',
  unit: units.none,
  undefinedWhen: 'n < 2: too-few-actors; an actor without ties has 0',
  agreesWith: 'harmonic by hops, to ε of its largest value',
  standsInFor: 'harmonic',
  parameters: parameters.extend({
    normalised: z.boolean().default(false).describe('Divide by n−1, so that 1 is tied with everybody'),
  }),
  equals: {
    fromOurs:
      'NetworKit HyperBall estimates the same without a stated error; igraph harmonic_centrality has a cutoff only; ours is within ε of the largest value of harmonic by hops',
  },
  measure: approximateHarmonic,
});

export const approximateClosenessMetric = actorMetric({
  ...shared,
  id: 'closeness.approximate',
  name: { es: 'Cercanía aproximada', en: 'Approximate closeness' },
  meaning: {
    es: 'La cercanía por pasos, con las distancias a actores sorteados: con confianza 1 − δ ningún actor se aparta más de ε del mayor valor. A cuántos alcanza cada uno se cuenta, no se estima.',
    en: 'Closeness by hops from distances to drawn actors: with confidence 1 − δ no actor is off by more than ε of the largest value. How many each reaches is counted, not estimated.',
  },
  formula:
    'Ĉ(v) = r/(n−1) · r/D̂, r counted, D̂ = known part + Σ over strata of N/S · (Σ of d(v,u) over its drawn u); |Ĉ(v) − C(v)| ≤ ε·max C for all v together with probability 1 − δ',
  unit: units.none,
  undefinedWhen: 'n < 2: too-few-actors; an actor that reaches nobody has 0',
  agreesWith: 'closeness by hops, to ε of its largest value',
  standsInFor: 'closeness',
  parameters,
  equals: {
    fromOurs:
      'NetworKit ApproxCloseness: another guarantee, of the sum of distances; ours is within ε of the largest value of closeness by hops',
  },
  measure: approximateCloseness,
});
