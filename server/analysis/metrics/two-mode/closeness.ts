import type { Undefined } from '../../../../contract/metrics.ts';
import { undefinedBecause } from '../../graph/network-graph.ts';
import { distances } from '../../kernels/distances.ts';
import { asOneNetwork, type TwoModeNetwork, type TwoModeValues } from './two-mode-network.ts';

/**
 * Two-mode closeness: the least sum of distances that a place in its mode could have, over the sum it has.
 *
 *   (N₂ + 2(N₁ − 1)) / Σd, N₁ = size of the own mode, N₂ = of the other, over a connected network
 *
 * Source      Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2
 * Reads       attendance as a network of both modes
 * Tie cost    not used: steps are counted
 * Returns     one number an actor and an activity, dimensionless, (0, 1]
 * Undefined   somebody cannot be reached: "disconnected"; nobody else there: "too-few-actors"
 * Cost        O(nm)
 * Agrees with UCINET 2-mode closeness; networkx 3 bipartite.closeness_centrality on connected networks
 * @example an actor at every activity, everybody at one of them: 1
 */
export function twoModeCloseness(network: TwoModeNetwork): TwoModeValues<number | Undefined> {
  const graph = asOneNetwork(network);
  const n = graph.actors.length;
  const { reached, total } = distances(graph, 'out');
  const sizes = [network.actors.length, network.activities.length] as const;
  const value = (position: number, own: number, other: number) => {
    if (n < 2) return undefinedBecause('too-few-actors');
    if (reached[position]! < n - 1) return undefinedBecause('disconnected');
    return (other + 2 * (own - 1)) / total[position]!;
  };
  return {
    actors: network.actors.map((_, at) => value(at, sizes[0], sizes[1])),
    activities: network.activities.map((_, at) => value(sizes[0] + at, sizes[1], sizes[0])),
  };
}
