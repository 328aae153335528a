import { numberParts, type Parts } from '../graph/parts.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import type { Random } from '../random.ts';
import { moveToBest } from './move-to-best.ts';
import { refineGroups } from './refine-groups.ts';
import { splitUnconnected } from './split-unconnected.ts';
import { shrink, weightedNetwork, type WeightedNetwork } from './weighted-network.ts';

/** Rounds are repeated from the groups found, until they stay the same. */
const mostIterations = 10;

/**
 * Groups by the Leiden method: like Louvain, but each group is first taken apart and only its well connected pieces
 * are shrunk to points. Every group is connected. Directions are ignored, negative ties left out.
 *
 * @param resolution γ > 0; larger gives smaller groups
 * Source  Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z
 * Cost    about O(m log n) a round, at most 10 rounds
 */
export function leiden(
  graph: NetworkGraph,
  random: Random,
  { resolution = 1, strength = false } = {},
): Parts {
  const network = weightedNetwork(graph, strength);
  let groups = numberParts(Int32Array.from(graph.actors.keys()));
  if (network.total === 0) return groups;
  for (let round = 0; round < mostIterations; round++) {
    const found = splitUnconnected(network, oneRound(network, groups, resolution, random));
    const isSame = found.of.every((group, position) => group === groups.of[position]);
    groups = found;
    if (isSame) break;
  }
  return groups;
}

function oneRound(whole: WeightedNetwork, start: Parts, resolution: number, random: Random): Int32Array {
  let network = whole;
  let pointOf = Int32Array.from({ length: whole.n }, (_, position) => position);
  let groupOf = start.of.slice();
  for (;;) {
    moveToBest(network, groupOf, resolution, random);
    const groups = numberParts(groupOf);
    const pieces = refineGroups(network, groups, resolution, random);
    if (groups.sizes.length === network.n || pieces.sizes.length === network.n)
      return pointOf.map((point) => groups.of[point]!);
    const next = new Int32Array(pieces.sizes.length);
    for (const [point, piece] of pieces.of.entries()) next[piece] = groups.of[point]!;
    pointOf = pointOf.map((point) => pieces.of[point]!);
    network = shrink(network, pieces.of, pieces.sizes.length);
    groupOf = next;
  }
}
