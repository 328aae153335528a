import type { Undefined } from '../../../contract/metrics.ts';
import { qap } from '../inference/qap.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import type { Random } from '../random.ts';
import { matrixOf, sharedActors } from './same-actors.ts';

/**
 * QAP correlation of two layers: whether they tie the same actors more than with their actors shuffled.
 *
 * Source      Krackhardt 1988, doi:10.1016/0378-8733(88)90004-4
 * Reads       two layers, both directed or both not, over the actors present in both who did not stay silent
 * Tie cost    not used; cells are 1, or the strength with `strength: true`
 * Returns     r in [−1, 1], one-sided p, whether all relabellings were tried (n ≤ 8), and how many actors were compared
 * Undefined   a layer without variance or fewer than 3 actors: "no-variance"
 * Cost        n!·n² for n ≤ 8, else draws·n²
 * Agrees with UCINET QAP Correlation up to its draws; sna qaptest(gcor)
 * @example qapOfLayers(path, path, random)   // r 1
 */
export function qapOfLayers(
  first: NetworkGraph,
  second: NetworkGraph,
  random: Random,
  options: { strength?: boolean } = {},
): ({ r: number; p: number; exact: boolean } | Undefined) & { actors: number } {
  const actors = sharedActors([first, second]);
  const cells = [matrixOf(first, actors, options), matrixOf(second, actors, options)] as const;
  return { ...qap(cells[0], cells[1], actors.length, random), actors: actors.length };
}
