import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { concentration } from './concentration.ts';
import { betweenness } from './betweenness.ts';
import { inDegree, outDegree } from './degree.ts';
import { asGiven, networkMetric, units } from './metric.ts';

/**
 * Inequality: how unequally degrees or betweenness are shared out.
 *
 *   Gini = Σ_i Σ_j |x_i − x_j| / (2 n² · mean);   HHI = Σ (B(v)/ΣB)²
 * @example gini(ties("a>b c>b"), "in-degree")   // 2/3
 */
export function gini(graph: NetworkGraph, of: 'in-degree' | 'out-degree'): number | Undefined {
  const values = (of === 'in-degree' ? inDegree(graph) : outDegree(graph)).sort((a, b) => a - b);
  const n = values.length;
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return undefinedBecause('no-ties');
  // For sorted values Σ_i Σ_j |x_i − x_j| = 2 Σ_i (2i − n + 1) x_i.
  return values.reduce((sum, value, at) => sum + (2 * at - n + 1) * value, 0) / (n * total);
}

/** Herfindahl–Hirschman index of betweenness: 1 when one actor alone lies between all others. */
export function hhiOfBetweenness(graph: NetworkGraph): number | Undefined {
  const values = betweenness(graph);
  const refused = values.find((value) => typeof value !== 'number');
  if (graph.actors.length === 0) return undefinedBecause('too-few-actors');
  if (refused !== undefined) return refused;
  // None is undefined, as was just looked up.
  return concentration(values as number[]) ?? undefinedBecause('no-betweenness');
}

const shared = {
  unit: units.none,
  range: [0, 1] as const,
  reads: asGiven('simple network as given'),
  cost: { text: 'O(m + n log n)', operations: (n: number, m: number) => m + n * Math.log2(n + 2) },
};

export const giniInDegreeMetric = networkMetric({
  ...shared,
  id: 'gini.in-degree',
  name: { es: 'Gini del grado de entrada', en: 'Gini of in-degree' },
  meaning: {
    es: 'Qué tan desigual es cuántos nombran a cada uno: 0 todos por igual.',
    en: 'How unequal it is how many name each: 0 all alike.',
  },
  formula: 'Σ_i Σ_j |x_i − x_j| / (2 n² · mean), x = in-degree',
  source: 'Gini 1912',
  undefinedWhen: 'no ties: no-ties',
  agreesWith: 'ineq (R) Gini, population form',
  equals: { fromOurs: 'ineq (R) Gini of the in-degrees' },
  measure: (graph) => gini(graph, 'in-degree'),
});

export const giniOutDegreeMetric = networkMetric({
  ...shared,
  id: 'gini.out-degree',
  name: { es: 'Gini del grado de salida', en: 'Gini of out-degree' },
  meaning: {
    es: 'Qué tan desigual es a cuántos nombra cada uno: 0 todos por igual.',
    en: 'How unequal it is how many each names: 0 all alike.',
  },
  formula: 'Σ_i Σ_j |x_i − x_j| / (2 n² · mean), x = out-degree',
  source: 'Gini 1912',
  undefinedWhen: 'no ties: no-ties',
  agreesWith: 'ineq (R) Gini, population form',
  equals: { fromOurs: 'ineq (R) Gini of the out-degrees' },
  measure: (graph) => gini(graph, 'out-degree'),
});

export const hhiBetweennessMetric = networkMetric({
  ...shared,
  id: 'hhi.betweenness',
  name: { es: 'Concentración de la intermediación (HHI)', en: 'Concentration of betweenness (HHI)' },
  meaning: {
    es: 'Si la intermediación está en uno solo (1) o repartida entre muchos.',
    en: 'Whether betweenness lies with one actor (1) or is spread over many.',
  },
  formula: 'Σ (B(v)/ΣB)²',
  source: 'Herfindahl 1950; Hirschman 1964',
  reads: asGiven('simple network as given; cost where ties have one'),
  undefinedWhen: 'n < 3: too-few-actors; nobody lies between others: no-betweenness',
  cost: { text: 'O(nm) by hops, O(n(n + m) log n) by cost', operations: (n, m) => n * (n + m) },
  agreesWith: 'the formula by hand',
  equals: { fromOurs: 'elsewhere: Σ of squared shares of betweenness' },
  measure: hhiOfBetweenness,
});
