import { connectedWithout } from '../graph/connected-without.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { fragmentation, type FragmentationForm } from './fragmentation.ts';
import { actorMetric, asGiven, ignoringDirection, units, type MetricContext } from './metric.ts';
import { withoutActor } from '../graph/without-actor.ts';

/**
 * Fragmentation centrality: how much more fragmented the others would be without the actor.
 *
 *   weak      F(network without v) − F(network)
 *   distance  DF(network without v) − DF(network), where pairs count by 1/distance
 *   directed, distance.directed   the same along the direction of ties
 *
 * Returns     one number an actor, dimensionless, [−1, 1]: negative for actors whose going joins those left (an isolate)
 * @example fragmentationCentrality(path("a", "b", "c"), "weak")   // a 0, b 1, c 0
 */
export function fragmentationCentrality(
  graph: NetworkGraph,
  form: FragmentationForm,
  context?: Pick<MetricContext, 'progress'>,
): Values {
  const n = graph.actors.length;
  if (n < 3) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const plain = form === 'weak' || form === 'distance' ? symmetrise(graph) : graph;
  const before = fragmentation(plain, form) as number;
  if (form === 'weak') {
    const pairs = (n - 1) * (n - 2);
    return Array.from(connectedWithout(plain), (connected) => 1 - connected / pairs - before);
  }
  return plain.actors.map((_, position) => {
    context?.progress(position / n);
    return (fragmentation(withoutActor(plain, position), form) as number) - before;
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

export const directedFragmentationCentralityMetric = actorMetric({
  ...shared,
  id: 'fragmentation-centrality.directed',
  name: {
    es: 'Centralidad de fragmentación (con dirección)',
    en: 'Fragmentation centrality (directed)',
  },
  meaning: {
    es: 'Cuántos pares ordenados más dejarían de alcanzarse sin el actor, siguiendo la dirección de los vínculos.',
    en: 'How many more ordered pairs could not reach each other along ties without the actor.',
  },
  formula: 'F(network without v) − F(network), F over ordered pairs with a path',
  reads: asGiven('simple network as given; equals the plain form when undirected'),
  cost: { text: 'O(n²m)', operations: (n, m) => n * n * (n + m) },
  agreesWith: 'removing each actor and measuring fragmentation.directed again',
  equals: { fromOurs: 'elsewhere: remove each actor, take F of the reachability again, subtract' },
  measure: (graph, _, context) => fragmentationCentrality(graph, 'directed', context),
});

export const directedDistanceFragmentationCentralityMetric = actorMetric({
  ...shared,
  id: 'fragmentation-centrality.distance.directed',
  name: {
    es: 'Centralidad de fragmentación por distancia (con dirección)',
    en: 'Distance-weighted fragmentation centrality (directed)',
  },
  meaning: {
    es: 'Cuánto más lejos quedarían los demás entre sí sin el actor, siguiendo la dirección de los vínculos.',
    en: 'How much farther from each other, along ties, the others would be without the actor.',
  },
  formula: 'DF(network without v) − DF(network), ordered pairs counted by 1/distance along the ties',
  reads: asGiven('simple network as given; cost where ties have one'),
  cost: { text: 'O(n²m)', operations: (n, m) => n * n * (n + m) },
  agreesWith: 'removing each actor and measuring fragmentation.distance.directed again',
  equals: { fromOurs: 'elsewhere: remove each actor, take DF along the ties again, subtract' },
  measure: (graph, _, context) => fragmentationCentrality(graph, 'distance.directed', context),
});
