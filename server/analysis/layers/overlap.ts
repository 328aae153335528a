import type { Undefined } from '../../../contract/metrics.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { matrixOf, sharedActors } from './same-actors.ts';

/** `actors`: how many were compared. Counts are of ties (of pairs when undirected). */
export type Overlap = {
  readonly actors: number;
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly jaccard: number | Undefined;
};

/**
 * Overlap: how far two layers of one network tie the same actors.
 *
 *   Jaccard = ties in both / ties in either
 *
 * Source      Jaccard 1901; Battiston, Nicosia & Latora 2014, doi:10.1103/PhysRevE.89.032804
 * Reads       two layers, both directed or both not, over the actors present in both who did not stay silent
 * Tie cost    not used; strength is not used
 * Returns     counts and the Jaccard index, [0, 1]
 * Undefined   Jaccard when neither layer has a tie there: "no-ties"
 * Cost        O(n² + m)
 * Agrees with igraph similarity of edge sets by hand
 * @example overlap(ties("a>b b>c"), ties("a>b c>b"))   // both 1, onlyFirst 1, onlySecond 1, jaccard 1/3
 */
export function overlap(first: NetworkGraph, second: NetworkGraph): Overlap {
  const actors = sharedActors([first, second]);
  const [a, b] = [matrixOf(first, actors), matrixOf(second, actors)];
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0 };
  for (let cell = 0; cell < a.length; cell++) {
    if (a[cell] && b[cell]) counts.both++;
    else if (a[cell]) counts.onlyFirst++;
    else if (b[cell]) counts.onlySecond++;
  }
  const each = first.directed ? 1 : 2;
  const [both, onlyFirst, onlySecond] = [
    counts.both / each,
    counts.onlyFirst / each,
    counts.onlySecond / each,
  ];
  const either = both + onlyFirst + onlySecond;
  return {
    actors: actors.length,
    both,
    onlyFirst,
    onlySecond,
    jaccard: either === 0 ? undefinedBecause('no-ties') : both / either,
  };
}
