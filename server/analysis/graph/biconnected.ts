import type { Rows } from './rows.ts';

/**
 * A block (biconnected component, or a bridge with its two ends): `top` is the member found first, `below` how many
 * vertices were found through the block from it.
 */
export type Block = { readonly top: number; readonly below: number; readonly members: Int32Array };

/**
 * The blocks of an undirected graph; those that hang below a block come before it. `componentSize` is the size of the
 * connected component of each vertex that is the top of a block.
 *
 * Source  Hopcroft & Tarjan 1973, doi:10.1145/362248.362272, without recursion
 * Cost    O(n + m)
 */
export function findBlocks({ offset, neighbour }: Rows): { blocks: Block[]; componentSize: Int32Array } {
  const n = offset.length - 1;
  const blocks: Block[] = [];
  const visited = new Int32Array(n).fill(-1);
  const lowest = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const below = new Int32Array(n).fill(1);
  const componentSize = new Int32Array(n);
  const nextEntry = offset.slice(0, n);
  const waiting = new Int32Array(n);
  let waitingCount = 0;
  let clock = 0;
  for (let root = 0; root < n; root++) {
    if (visited[root]! >= 0) continue;
    const firstBlock = blocks.length;
    let here = root;
    visited[root] = lowest[root] = clock++;
    while (here >= 0) {
      if (nextEntry[here]! < offset[here + 1]!) {
        const there = neighbour[nextEntry[here]!++]!;
        if (visited[there]! < 0) {
          parent[there] = here;
          visited[there] = lowest[there] = clock++;
          waiting[waitingCount++] = there;
          here = there;
        } else if (there !== parent[here] && visited[there]! < lowest[here]!) lowest[here] = visited[there]!;
        continue;
      }
      const above = parent[here]!;
      if (above >= 0) {
        below[above]! += below[here]!;
        if (lowest[here]! < lowest[above]!) lowest[above] = lowest[here]!;
        if (lowest[here]! >= visited[above]!) {
          const end = waitingCount;
          while (waiting[--waitingCount] !== here);
          const members = new Int32Array(end - waitingCount + 1);
          members.set(waiting.subarray(waitingCount, end));
          members[members.length - 1] = above;
          blocks.push({ top: above, below: below[here]!, members });
        }
      }
      here = above;
    }
    for (let at = firstBlock; at < blocks.length; at++) componentSize[blocks[at]!.top] = below[root]!;
  }
  return { blocks, componentSize };
}
