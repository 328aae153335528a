import type { Undefined } from '../../../../contract/metrics.ts';
import { undefinedBecause } from '../../graph/network-graph.ts';
import type { TwoModeNetwork, TwoModeValues } from './two-mode-network.ts';

/**
 * Two-mode degree: the share of the activities that an actor attended, and of the actors who attended an activity.
 *
 *   attended / size of the other mode;   with `counts` the number itself
 *
 * Source      Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2
 * Reads       attendance, each pair once
 * Tie cost    not used
 * Returns     one number an actor and an activity, [0, 1]; counts: whole numbers
 * Undefined   the other mode is empty: "no-cells"
 * Cost        O(n + m)
 * Agrees with UCINET 2-mode degree; networkx 3 bipartite.degree_centrality
 * @example an actor at 8 of 14 activities: 4/7
 */
export function twoModeDegree(
  network: TwoModeNetwork,
  { counts = false } = {},
): TwoModeValues<number | Undefined> {
  const share = (tally: number[], others: number) =>
    tally.map((count) => (counts ? count : others === 0 ? undefinedBecause('no-cells') : count / others));
  const { actors, activities } = network;
  return {
    actors: share(tallies(network.actor, actors.length), activities.length),
    activities: share(tallies(network.activity, activities.length), actors.length),
  };
}

function tallies(places: Int32Array, length: number): number[] {
  const tally = new Array<number>(length).fill(0);
  for (const place of places) tally[place]!++;
  return tally;
}
