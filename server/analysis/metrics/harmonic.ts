import { z } from 'zod';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import type { ProgressReporter } from '../graph/progress-reporter.ts';
import { distances } from '../kernels/distances.ts';
import { actorMetric, asGiven, units } from './metric.ts';

/**
 * Harmonic closeness: the sum of nearness (1 / distance) to all others; who cannot be reached adds 0.
 * @example harmonic(path("a", "b", "c"))   // a 1.5, b 2, c 1.5
 */
export function harmonic(
  graph: NetworkGraph,
  { direction = 'out', normalised = false }: { direction?: 'out' | 'in'; normalised?: boolean } = {},
  reporter?: ProgressReporter,
): Values {
  const n = graph.actors.length;
  if (n < 2) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  return Array.from(distances(graph, direction, reporter).reciprocal, (sum) =>
    normalised ? sum / (n - 1) : sum,
  );
}

export const harmonicMetric = actorMetric({
  id: 'harmonic',
  name: { es: 'Cercanía armónica', en: 'Harmonic closeness' },
  meaning: {
    es: 'Suma de la cercanía (1 / distancia) a todos los demás; quien no se alcanza suma 0.',
    en: 'Sum of nearness (1 / distance) to all others; who cannot be reached adds 0.',
  },
  formula: 'H(v) = Σ over u ≠ v of 1/d(v,u); normalised: divided by n−1',
  source:
    'Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Boldi & Vigna 2014, doi:10.1080/15427951.2013.865686',
  unit: units.none,
  range: [0, null],
  reads: asGiven(
    'simple network; when directed along ties unless direction is "in"; cost where ties have one',
  ),
  undefinedWhen: 'n < 2: too-few-actors; an actor without ties has 0',
  cost: { text: 'O(nm) by hops, O(n(n + m) log n) by cost', operations: (n, m) => n * (n + m) },
  agreesWith:
    'networkx 3 harmonic_centrality (when directed networkx follows direction "in"); normalised: igraph harmonic_centrality',
  parameters: z.object({
    direction: z
      .enum(['out', 'in'])
      .default('out')
      .describe('Directed networks: distances to the others (out) or from them (in)'),
    normalised: z.boolean().default(false).describe('Divide by n−1, so that 1 is tied with everybody'),
  }),
  equals: {
    ucinet: 'Average reciprocal distance',
    sna: 'closeness(cmode="suminvdir")',
    igraph: 'harmonic_centrality',
    networkx: 'harmonic_centrality',
    fromOurs:
      'UCINET, sna and python-igraph divide by n−1: our `normalised`; networkx follows direction `in`',
  },
  measure: harmonic,
});
