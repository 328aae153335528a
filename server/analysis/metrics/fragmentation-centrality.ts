import { cuts } from '../components/cuts.ts';
import { weakComponents } from '../components/weak-components.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../network-graph.ts';
import { symmetrise } from '../symmetrise.ts';
import { fragmentation } from './fragmentation.ts';
import { actorMetric, ignoringDirection, units, type Tools } from './metric.ts';
import { withoutActor } from '../without-actor.ts';

/**
 * Fragmentation centrality: how much more fragmented the others would be without the actor.
 *
 *   weak      F(network without v) − F(network)
 *   distance  DF(network without v) − DF(network), where pairs count by 1/distance
 *
 * Source      Borgatti 2006, doi:10.1007/s10588-006-7084-x
 * Reads       simple network, directions ignored
 * Tie cost    distance: the graph's cost where it has one; weak: not used
 * Returns     one number an actor, dimensionless, [−1, 1]: negative for actors whose going joins those left (an isolate)
 * Undefined   n < 3: "too-few-actors"
 * Cost        weak O(n + m), by the pieces that each cut actor separates; distance O(n²m)
 * Agrees with removing each actor and measuring again
 * @example fragmentationCentrality(path("a", "b", "c"), "weak")   // a 0, b 1, c 0
 */
export function fragmentationCentrality(
  graph: NetworkGraph,
  form: 'weak' | 'distance',
  tools?: Pick<Tools, 'progress'>,
): Values {
  const n = graph.actors.length;
  if (n < 3) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  const plain = symmetrise(graph);
  const before = fragmentation(plain, form) as number;
  if (form === 'weak') return weakWithoutEach(plain).map((after) => after - before);
  return plain.actors.map((_, position) => {
    tools?.progress(position / n);
    return (fragmentation(withoutActor(plain, position), 'distance') as number) - before;
  });
}

/** F of the others without each actor, from the sizes of the pieces. */
function weakWithoutEach(plain: NetworkGraph): number[] {
  const n = plain.actors.length;
  const { of, sizes } = weakComponents(plain);
  const { cutOff, cutPairs } = cuts(plain);
  const connected = sizes.reduce((pairs, size) => pairs + size * (size - 1), 0);
  return plain.actors.map((_, position) => {
    const size = sizes[of[position]!]!;
    const rest = size - 1 - cutOff[position]!;
    const left = connected - size * (size - 1) + cutPairs[position]! + rest * (rest - 1);
    return 1 - left / ((n - 1) * (n - 2));
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
  measure: (graph, _, tools) => fragmentationCentrality(graph, 'distance', tools),
});
