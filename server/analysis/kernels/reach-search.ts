import type { Rows } from '../graph/rows.ts';

/** Arcs looked at, at most, as a multiple of the size of the graph. */
const mostReads = 64;

/**
 * Searches from one vertex after the other, and adds up by position whom each reaches: how many, the sum of their
 * distances and of the reciprocals of these.
 */
export class ReachSearch {
  readonly reached: Int32Array;
  readonly total: Float64Array;
  readonly reciprocal: Float64Array;
  /** Arcs looked at so far, and at most. */
  private arcs = 0;
  private readonly most: number;
  private readonly rows: Rows;
  private readonly seen: Int32Array;
  private readonly queue: Int32Array;

  constructor(rows: Rows) {
    const n = rows.offset.length - 1;
    this.rows = rows;
    this.most = mostReads * (n + rows.neighbour.length);
    this.reached = new Int32Array(n);
    [this.total, this.reciprocal] = [new Float64Array(n), new Float64Array(n)];
    this.seen = new Int32Array(n).fill(-1);
    this.queue = new Int32Array(n);
  }

  /**
   * Adds up whom `start` reaches without entering where `closed` is 0 or more; once a vertex.
   *
   * @returns false when the searches so far took longer than 64 times reading the graph
   */
  from(start: number, closed: Int32Array | null = null): boolean {
    const { rows, seen, queue, reached, total, reciprocal } = this;
    const { offset, neighbour } = rows;
    seen[start] = start;
    queue[0] = start;
    let [level, levelEnd, end] = [0, 1, 1];
    for (let at = 0; at < end; at++) {
      if (at === levelEnd) {
        level++;
        levelEnd = end;
      }
      const here = queue[at]!;
      this.arcs += offset[here + 1]! - offset[here]!;
      for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
        const there = neighbour[entry]!;
        if (seen[there] === start || (closed !== null && closed[there]! >= 0)) continue;
        seen[there] = start;
        queue[end++] = there;
        reached[start]!++;
        total[start]! += level + 1;
        reciprocal[start]! += 1 / (level + 1);
      }
    }
    return this.arcs <= this.most;
  }
}
