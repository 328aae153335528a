import type { Undefined } from '../../../../contract/metrics.ts';
import { undefinedBecause } from '../../graph/network-graph.ts';
import type { TwoModeNetwork } from './two-mode-network.ts';

/**
 * Two-mode density: the share of all cells of the rectangle, actors by activities, that are attended.
 *
 *   attendances / (actors · activities)
 *
 * Source      Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2
 * Reads       attendance, each pair once
 * Tie cost    not used
 * Returns     one number, dimensionless, [0, 1]
 * Undefined   no actors or no activities: "no-cells"
 * Cost        O(1)
 * Agrees with UCINET 2-mode density; networkx 3 bipartite.density
 * @example density of 2 actors, both at 1 of 2 activities: 1/2
 */
export function twoModeDensity(network: TwoModeNetwork): number | Undefined {
  const cells = network.actors.length * network.activities.length;
  return cells === 0 ? undefinedBecause('no-cells') : network.actor.length / cells;
}
