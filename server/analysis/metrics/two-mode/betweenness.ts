import type { Undefined } from '../../../../contract/metrics.ts';
import { undefinedBecause } from '../../graph/network-graph.ts';
import { betweenness } from '../betweenness.ts';
import { asOneNetwork, type TwoModeNetwork, type TwoModeValues } from './two-mode-network.ts';

/**
 * Two-mode betweenness: betweenness in the network of both modes, over the most that a place in its mode could have.
 *
 *   B(v) / ½·[N₂²(s+1)² + N₂(s+1)(2t−s−1) − t(2s−t+3)], s = ⌊(N₁−1)/N₂⌋, t = (N₁−1) mod N₂,
 *   N₁ = size of the own mode, N₂ = of the other
 *
 * Source      Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; Borgatti & Halgin 2011
 * Reads       attendance as a network of both modes
 * Tie cost    not used: steps are counted
 * Returns     one number an actor and an activity, dimensionless, [0, 1]; with `counts` B(v) itself, each pair once
 * Undefined   the most is 0 or a mode is empty: "too-few-actors"; more than 2^1024 shortest routes: "too-many-paths"
 * Cost        O(nm)
 * Agrees with UCINET 2-mode betweenness; networkx 3 bipartite.betweenness_centrality
 * @example two actors at one activity: the activity 1, the actors undefined
 */
export function twoModeBetweenness(
  network: TwoModeNetwork,
  { counts = false } = {},
): TwoModeValues<number | Undefined> {
  const values = betweenness(asOneNetwork(network));
  const [n1, n2] = [network.actors.length, network.activities.length];
  const share = (value: number | Undefined, most: number) => {
    if (typeof value !== 'number' || counts) return value;
    return most > 0 ? value / most : undefinedBecause('too-few-actors');
  };
  return {
    actors: values.slice(0, n1).map((value) => share(value, mostBetweenness(n1, n2))),
    activities: values.slice(n1).map((value) => share(value, mostBetweenness(n2, n1))),
  };
}

function mostBetweenness(own: number, other: number): number {
  if (other === 0) return 0;
  const s = Math.floor((own - 1) / other);
  const t = (own - 1) % other;
  return (other ** 2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}
