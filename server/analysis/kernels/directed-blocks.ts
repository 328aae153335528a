import { strongComponents } from '../graph/strong-components.ts';
import { inNeighbours, outNeighbours, undirectedNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { findBlocks } from '../graph/biconnected.ts';
import { reachCounts } from './reach-counts.ts';
import type { Rows } from '../graph/rows.ts';
import { busiestNeighbour, sortSideBySide } from './side-by-side.ts';

/**
 * A block of the graph without directions: its members, and for each how many vertices it stands for. As a source: itself
 * and those that hang on the block by it and reach it; as a target: itself and those of them that it reaches.
 */
export type DirectedBlock = {
  readonly members: Int32Array;
  readonly sourceWeight: Float64Array;
  readonly targetWeight: Float64Array;
};

export type DirectedBlocks = {
  readonly blocks: readonly DirectedBlock[];
  /** For each vertex, the ordered pairs of others whose every path changes from one block to another at it. */
  readonly pairsApart: Float64Array;
};

/**
 * Splits a directed graph where single vertices hold it together when directions are ignored: every path from one block
 * to another runs through them. Betweenness is then the sum over blocks, each measured alone with its members' weights,
 * plus `pairsApart`.
 *
 * Source   as for `splitIntoBlocks`; weights apart for sources and targets, because a path back need not exist
 * @returns null when who reaches whom takes too long to count (`reachCounts`)
 * Cost     O((n + m) log n) and two `reachCounts` of the vertices that hold blocks together
 */
export function splitDirected(graph: NetworkGraph): DirectedBlocks | null {
  const out = outNeighbours(graph);
  const into = inNeighbours(graph);
  const found = findBlocks(undirectedNeighbours(graph)).blocks;
  const tops = Int32Array.from(new Set(found.map(({ top }) => top)));
  const strong = strongComponents(graph);
  const reached = reachCounts(out, into, strong, tops);
  const reaching = reached && reachCounts(into, out, strong, tops);
  if (!reaching) return null;
  const n = graph.actors.length;
  const sources = new Side(into, n, tops, reaching);
  const targets = new Side(out, n, tops, reached);
  const pairsApart = new Float64Array(n);
  for (const [at, top] of tops.entries()) pairsApart[top] = (reaching[at]! - 1) * (reached[at]! - 1);
  const like = busiestNeighbour(out, into);
  const blocks = found.map(({ top, members }) => {
    // Within a bridge there is nothing to search.
    if (members.length > 2) sortSideBySide(members, like);
    const sourceWeight = sources.weigh(top, members);
    const targetWeight = targets.weigh(top, members);
    for (let at = 0; at < members.length; at++) {
      const v = members[at]!;
      if (sources.all[v]! > 0)
        pairsApart[v]! -= (sources.all[v]! - sourceWeight[at]!) * (targets.all[v]! - targetWeight[at]!);
    }
    return { members, sourceWeight, targetWeight };
  });
  return { blocks, pairsApart };
}

/** Weights as sources (rows of where arcs come from) or as targets (rows of where they go). */
class Side {
  /** For vertices that are the top of a block: all they reach along the rows, themselves included; 0 for others. */
  readonly all: Int32Array;
  private readonly rows: Rows;
  /** What a vertex stands for in the block above it: itself and what it reaches through the blocks below it, so far. */
  private readonly below: Float64Array;
  /** Number of the block in hand for those of it that were not reached. */
  private readonly open: Int32Array;
  private readonly queue: Int32Array;
  private block = 0;

  constructor(rows: Rows, n: number, tops: Int32Array, counts: Int32Array) {
    this.rows = rows;
    this.below = new Float64Array(n).fill(1);
    this.open = new Int32Array(n);
    this.queue = new Int32Array(n);
    this.all = new Int32Array(n);
    for (const [at, top] of tops.entries()) this.all[top] = counts[at]!;
  }

  /** Weights of a block's members; the blocks below it were weighed before. */
  weigh(top: number, members: Int32Array): Float64Array {
    const through = this.reachedFrom(top, members);
    const weight = new Float64Array(members.length);
    for (let at = 0; at < members.length; at++) {
      const v = members[at]!;
      weight[at] = v === top ? this.all[v]! - through : this.below[v]!;
    }
    this.below[top]! += through;
    return weight;
  }

  /** What the top reaches within the block, by weight, itself left out. */
  private reachedFrom(top: number, members: Int32Array): number {
    const { below, open, queue } = this;
    const { offset, neighbour } = this.rows;
    const inBlock = ++this.block;
    let end = 0;
    for (let at = 0; at < members.length; at++) {
      const v = members[at]!;
      // By search for each member: the top's row may be long and is in many blocks.
      const first = v !== top && this.hasArc(top, v);
      open[v] = v === top || first ? 0 : inBlock;
      if (first) queue[end++] = v;
    }
    let sum = 0;
    for (let at = 0; at < end; at++) {
      const here = queue[at]!;
      sum += below[here]!;
      const last = offset[here + 1]!;
      for (let entry = offset[here]!; entry < last; entry++) {
        const there = neighbour[entry]!;
        if (open[there] !== inBlock) continue;
        open[there] = 0;
        queue[end++] = there;
      }
    }
    return sum;
  }

  private hasArc(from: number, to: number): boolean {
    const { offset, neighbour } = this.rows;
    let low = offset[from]!;
    let high = offset[from + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (neighbour[middle]! < to) low = middle + 1;
      else high = middle;
    }
    return low < offset[from + 1]! && neighbour[low] === to;
  }
}
