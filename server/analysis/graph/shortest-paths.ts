import type { Neighbours } from './neighbours.ts';
import { CostQueue } from './cost-queue.ts';

/**
 * Path lengths over costs differ in their last digits by the order of their sums; lengths closer than this share of
 * each other count as equal, so that 1/3 + 1/3 + 1/3 ties with 1.
 */
export const equalLength = 1e-10;

const nobody: readonly number[] = [];

/**
 * Shortest paths from one source at a time, by hops (breadth first) or by the graph's costs (Dijkstra 1959). The
 * arrays are reused from source to source: read them before the next `from`.
 *
 * Cost  O(m) a source by hops, O((n + m) log n) by costs; memory O(n)
 */
export class ShortestPaths {
  /** Positions reached, the source first, by ascending length; the first `reached` entries are valid. */
  readonly order: Int32Array;
  reached = 0;
  /** Length of the shortest path from the source, −1 where there is none. */
  readonly length: Float64Array;
  private readonly rows: Neighbours;
  private readonly cost: Float64Array | null;
  private readonly queue: CostQueue | null;
  private readonly finished: Uint8Array;

  /** @param cost of each tie; `null`: by hops */
  constructor(rows: Neighbours, cost: Float64Array | null) {
    const n = rows.offset.length - 1;
    this.rows = rows;
    this.cost = cost;
    this.order = new Int32Array(n);
    this.length = new Float64Array(n).fill(-1);
    this.finished = new Uint8Array(cost ? n : 0);
    this.queue = cost ? new CostQueue(n) : null;
  }

  /**
   * @param avoided positions that no path may meet; the source is none of them
   * @param farthest by hops: how many steps a path may have
   */
  from(source: number, avoided: Iterable<number> = nobody, farthest = Infinity): void {
    for (let at = 0; at < this.reached; at++) {
      this.length[this.order[at]!] = -1;
      if (this.queue) this.finished[this.order[at]!] = 0;
    }
    this.reached = 0;
    // Whoever is known to be nearer than any path is never reached.
    for (const position of avoided) this.length[position] = 0;
    if (this.queue && this.cost) this.byCost(source, this.cost, this.queue);
    else this.byHops(source, farthest);
    for (const position of avoided) this.length[position] = -1;
  }

  private byHops(source: number, farthest: number): void {
    const { offset, neighbour } = this.rows;
    const { order, length } = this;
    length[source] = 0;
    order[0] = source;
    let end = 1;
    for (let at = 0; at < end; at++) {
      const here = order[at]!;
      const next = length[here]! + 1;
      if (next > farthest) break;
      for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
        const there = neighbour[entry]!;
        if (length[there]! >= 0) continue;
        length[there] = next;
        order[end++] = there;
      }
    }
    this.reached = end;
  }

  private byCost(source: number, cost: Float64Array, queue: CostQueue): void {
    const { offset, neighbour, tie } = this.rows;
    const { order, length, finished } = this;
    length[source] = 0;
    queue.push(source, 0);
    while (!queue.isEmpty) {
      const here = queue.pop();
      if (finished[here]) continue;
      finished[here] = 1;
      order[this.reached++] = here;
      for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
        const there = neighbour[entry]!;
        const through = length[here]! + cost[tie[entry]!]!;
        const known = length[there]!;
        if (known >= 0 && through >= known * (1 - equalLength)) continue;
        length[there] = through;
        queue.push(there, through);
      }
    }
  }
}
