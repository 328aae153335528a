import { codedProblem } from '../../../contract/problems.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';

/**
 * The ids of the actors that all layers can be compared on, in order: present in each, and not known to have stayed
 * silent in any, because a silent actor's ties are unknown and not absent.
 *
 * @throws TelarProblem `invalid-request` when some layers are directed and others not
 */
export function sharedActors(layers: readonly NetworkGraph[]): string[] {
  if (layers.some((layer) => layer.directed !== layers[0]!.directed))
    throw codedProblem('layers-differ-in-direction', {}, 'layers');
  const answered = layers.map(
    (layer) => new Set(layer.actors.filter((_, at) => layer.responded[at] !== false)),
  );
  return [...(answered[0] ?? [])].filter((id) => answered.every((ids) => ids.has(id))).sort();
}

/** Strength (or 1) of each ordered pair of the given actors, row by row; 0 where there is no tie. */
export function matrixOf(
  graph: NetworkGraph,
  actors: readonly string[],
  { strength = false } = {},
): Float64Array {
  const n = actors.length;
  const place = new Map(actors.map((id, at) => [id, at]));
  const matrix = new Float64Array(n * n);
  for (const [tie, from] of graph.from.entries()) {
    const i = place.get(graph.actors[from]!);
    const j = place.get(graph.actors[graph.to[tie]!]!);
    if (i === undefined || j === undefined) continue;
    const worth = strength ? graph.strength[tie]! : 1;
    matrix[i * n + j] = worth;
    if (!graph.directed) matrix[j * n + i] = worth;
  }
  return matrix;
}
