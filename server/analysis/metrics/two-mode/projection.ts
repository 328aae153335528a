import { addToList } from '../../../../contract/add-to-list.ts';
import { buildGraph, type NetworkGraph } from '../../graph/network-graph.ts';
import type { TwoModeNetwork } from './two-mode-network.ts';

/**
 * Projection: actors tied by the activities they share (the derived layer `co-attendance`), or activities by the actors
 * they share.
 *
 *   strength(a,b) = number of activities that a and b both attended
 *
 * Source      Breiger 1974, doi:10.1093/sf/53.2.181
 * Reads       attendance, each pair once
 * Tie cost    none
 * Returns     an undirected network, strength the number shared; who shares nothing is an actor without ties
 * Undefined   never
 * Cost        O(Σ (attendance of an activity)²)
 * Agrees with networkx 3 bipartite.weighted_projected_graph; Davis's women, published
 * @example two actors at two shared activities: one tie of strength 2
 */
export function projection(network: TwoModeNetwork, onto: 'actors' | 'activities'): NetworkGraph {
  const [own, other] =
    onto === 'actors' ? [network.actor, network.activity] : [network.activity, network.actor];
  const ids = network[onto];
  const present = new Map<number, number[]>();
  for (const [at, place] of other.entries()) addToList(present, place, own[at]!);
  const shared = new Map<number, number>();
  for (const together of present.values()) {
    together.sort((a, b) => a - b);
    for (const [at, a] of together.entries())
      for (const b of together.slice(at + 1))
        shared.set(a * ids.length + b, (shared.get(a * ids.length + b) ?? 0) + 1);
  }
  return buildGraph({
    directed: false,
    actors: ids,
    ties: [...shared]
      .sort(([a], [b]) => a - b)
      .map(([pair, strength]) => ({
        from: ids[Math.floor(pair / ids.length)]!,
        to: ids[pair % ids.length]!,
        strength,
      })),
  });
}
