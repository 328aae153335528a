import { numberParts, type Parts } from '../graph/parts.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import type { Random } from '../random.ts';
import { moveToBest } from './move-to-best.ts';
import { shrink, weightedNetwork } from './weighted-network.ts';

/**
 * Groups by the Louvain method: move actors to where modularity rises most, shrink groups to points, repeat.
 * Directions are ignored, negative ties left out; an actor without ties is a group of its own.
 *
 * @param resolution γ > 0; larger gives smaller groups
 * Source  Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008
 * Cost    about O(m log n)
 */
export function louvain(
  graph: NetworkGraph,
  random: Random,
  { resolution = 1, strength = false } = {},
): Parts {
  let network = weightedNetwork(graph, strength);
  let partOf = Int32Array.from(graph.actors.keys());
  if (network.total === 0) return numberParts(partOf);
  for (;;) {
    const groupOf = Int32Array.from({ length: network.n }, (_, position) => position);
    if (!moveToBest(network, groupOf, resolution, random)) return numberParts(partOf);
    const groups = numberParts(groupOf);
    partOf = partOf.map((part) => groups.of[part]!);
    network = shrink(network, groups.of, groups.sizes.length);
  }
}
