import { findBlocks } from '../graph/biconnected.ts';
import type { Rows } from '../graph/rows.ts';
import { busiestNeighbour, sortSideBySide } from './side-by-side.ts';

/**
 * A block with its members side by side, and for each how many vertices it stands for: itself and whatever is connected
 * with the rest of the block through it only.
 */
export type WeightedBlock = { readonly members: Int32Array; readonly weight: Float64Array };

export type WeightedBlocks = {
  readonly blocks: readonly WeightedBlock[];
  /** For each vertex, the pairs of others that have no path but through it, because they hang on different blocks of it. */
  readonly pairsApart: Float64Array;
};

/**
 * Splits an undirected graph where single vertices hold it together. Betweenness is then the sum over blocks, each
 * measured alone with its members' weights, plus `pairsApart`.
 *
 * Source  weights: Puzis et al. 2012, doi:10.1145/2020408.2020534
 * Cost    O(n + m)
 */
export function splitIntoBlocks(rows: Rows): WeightedBlocks {
  const n = rows.offset.length - 1;
  const found = findBlocks(rows);
  const hanging = new Float64Array(n).fill(1);
  for (const { top, below } of found.blocks) hanging[top]! += below;
  const like = busiestNeighbour(rows, rows);
  const pairsApart = new Float64Array(n);
  const seen = new Uint8Array(n);
  const blocks = found.blocks.map(({ top, below, members }) => {
    sortSideBySide(members, like);
    const size = found.componentSize[top]!;
    const weight = Float64Array.from(members, (v) => (v === top ? size - below : hanging[v]!));
    for (const [at, v] of members.entries()) {
      if (!seen[v]) pairsApart[v] = (size - 1) ** 2 / 2;
      seen[v] = 1;
      pairsApart[v]! -= (size - weight[at]!) ** 2 / 2;
    }
    return { members, weight };
  });
  return { blocks, pairsApart };
}
