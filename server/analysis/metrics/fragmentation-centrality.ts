import { connectedWithout } from '../graph/connected-without.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { fragmentation } from './fragmentation.ts';
import { actorMetric, ignoringDirection, units, type MetricContext } from './metric.ts';
import { withoutActor } from '../graph/without-actor.ts';

/**
 * Fragmentation centrality: how much more fragmented the others would be without the actor.
 *
 *   weak      F(network without v) − F(network)
 *   distance  DF(network without v) − DF(network), where pairs count by 1/distance
 *
 * Returns     one number an actor, dimensionless, [−1, 1]: negative for actors whose going joins those left (an isolate)
 * @example fragmentationCentrality(path("a", "b", "c"), "weak")   // a 0, b 1, c 0
 */
export function fragmentationCentrality(
  graph: NetworkGraph,
  form: 'weak' | 'distance',
  context?: Pick<MetricContext, 'progress'>,
): Values {
  const n = graph.actors.length;
  if (n < 3) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const plain = symmetrise(graph);
  const before = fragmentation(plain, form) as number;
  if (form === 'weak') {
    const pairs = (n - 1) * (n - 2);
    return Array.from(connectedWithout(plain), (connected) => 1 - connected / pairs - before);
  }
  return plain.actors.map((_, position) => {
    context?.progress(position / n);
    return (fragmentation(withoutActor(plain, position), 'distance') as number) - before;
  });
}

const shared = {
  source: 'Borgatti 2006, doi:10.1007/s10588-006-7084-x',
  unit: units.none,
  range: [-1, 1] as const,
  undefinedWhen: 'n < 3: too-few-actors',
};

export const fragmentationCentralityMetric = actorMetric({
  ...shared,
  id: 'fragmentation-centrality',
  name: { es: 'Centralidad de fragmentación', en: 'Fragmentation centrality' },
  meaning: {
    es: 'Cuánto más fragmentados quedarían los demás sin el actor.',
    en: 'How much more fragmented the others would be without the actor.',
  },
  formula: 'F(network without v) − F(network), F over weak components',
  reads: ignoringDirection('simple network, directions ignored'),
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'removing each actor and measuring fragmentation.weak again',
  equals: { fromOurs: 'elsewhere: remove each actor, take F again, subtract' },
  measure: (graph) => fragmentationCentrality(graph, 'weak'),
});

export const distanceFragmentationCentralityMetric = actorMetric({
  ...shared,
  id: 'fragmentation-centrality.distance',
  name: {
    es: 'Centralidad de fragmentación por distancia',
    en: 'Distance-weighted fragmentation centrality',
  },
  meaning: {
    es: 'Cuánto más lejos quedarían los demás entre sí sin el actor.',
    en: 'How much farther from each other the others would be without the actor.',
  },
  formula: 'DF(network without v) − DF(network), pairs counted by 1/distance',
  reads: ignoringDirection('simple network, directions ignored; cost where ties have one'),
  cost: { text: 'O(n²m)', operations: (n, m) => n * n * (n + m) },
  agreesWith: 'removing each actor and measuring fragmentation.distance again',
  equals: { fromOurs: 'elsewhere: remove each actor, take DF again, subtract' },
  measure: (graph, _, context) => fragmentationCentrality(graph, 'distance', context),
});
