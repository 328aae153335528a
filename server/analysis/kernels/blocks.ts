import type { Rows } from './rows.ts';
import { likeness, sortSideBySide } from './side-by-side.ts';

/**
 * A block (biconnected component, or a bridge with its two ends): its members side by side, and for each how many
 * vertices it stands for: itself and whatever is connected with the rest of the block through it only.
 */
export type Block = { readonly members: Int32Array; readonly weight: Float64Array };

export type Blocks = {
  readonly blocks: readonly Block[];
  /** For each vertex, the pairs of others that have no path but through it, because they hang on different blocks of it. */
  readonly pairsApart: Float64Array;
};

/**
 * Splits an undirected graph where single vertices hold it together. Betweenness is then the sum over blocks, each
 * measured alone with its members' weights, plus `pairsApart`.
 *
 * Source  Hopcroft & Tarjan 1973, doi:10.1145/362248.362272, without recursion; weights: Puzis et al. 2012,
 *         doi:10.1145/2020408.2020534
 * Cost    O(n + m)
 */
export function splitIntoBlocks(rows: Rows): Blocks {
  const n = rows.offset.length - 1;
  const found = findBlocks(rows);
  const hanging = new Float64Array(n).fill(1);
  for (const { top, below } of found.blocks) hanging[top]! += below;
  const like = likeness(rows, rows);
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

/** `top` is the member found first, `below` how many vertices were found through the block from it. */
type FoundBlock = { top: number; below: number; members: Int32Array };

/** The blocks of an undirected graph; those that hang below a block come before it. */
export function findBlocks({ offset, neighbour }: Rows): { blocks: FoundBlock[]; componentSize: Int32Array } {
  const n = offset.length - 1;
  const blocks: FoundBlock[] = [];
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

/**
 * The rows of some vertices among themselves, numbered by their place in `members`. `place` holds n times −1, also
 * afterwards.
 */
export function rowsWithin(
  { offset, neighbour, length }: Rows,
  members: Int32Array,
  place: Int32Array,
): Rows {
  for (const [at, v] of members.entries()) place[v] = at;
  let arcs = 0;
  for (const v of members) arcs += offset[v + 1]! - offset[v]!;
  const own = new Int32Array(members.length + 1);
  const others = new Int32Array(arcs);
  const lengths = length && new Int32Array(arcs);
  let end = 0;
  for (const [at, v] of members.entries()) {
    for (let entry = offset[v]!; entry < offset[v + 1]!; entry++) {
      const there = place[neighbour[entry]!]!;
      if (there < 0) continue;
      if (lengths) lengths[end] = length[entry]!;
      others[end++] = there;
    }
    own[at + 1] = end;
  }
  for (const v of members) place[v] = -1;
  const rows = { offset: own, neighbour: others.subarray(0, end) };
  return lengths ? { ...rows, length: lengths.subarray(0, end) } : rows;
}
