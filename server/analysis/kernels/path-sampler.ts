import type { Random } from '../random.ts';
import type { Rows } from './rows.ts';

/** One end of the search: how far from it the vertices are that were found from this end. */
type Side = {
  readonly rows: Rows;
  readonly back: Rows;
  readonly mark: number;
  queue: Int32Array;
  start: number;
  end: number;
  depth: number;
};

/**
 * Draws shortest paths by hops: a pair of different vertices, each ordered pair equally likely, and one of its shortest
 * paths, each equally likely. Searches from both ends at once, the cheaper side first.
 *
 * Source  Borassi & Natale 2016, doi:10.4230/LIPIcs.ESA.2016.20 (the balanced two-sided search)
 */
export class PathSampler {
  /** How many drawn paths ran through each vertex, its ends left out. */
  readonly through: Float64Array;
  private readonly random: Random;
  private readonly n: number;
  /** 2 · (number of the draw) + side; older values mean "not found". */
  private readonly found: Float64Array;
  private readonly distance: Int32Array;
  private readonly paths: Float64Array;
  private readonly out: Rows;
  private readonly into: Rows;
  private readonly queues: [Int32Array, Int32Array];
  private draws = 0;
  private near: number[] = [];
  private far: number[] = [];

  constructor(out: Rows, into: Rows, random: Random) {
    this.n = out.offset.length - 1;
    [this.out, this.into, this.random] = [out, into, random];
    this.through = new Float64Array(this.n);
    this.found = new Float64Array(this.n).fill(-1);
    this.distance = new Int32Array(this.n);
    this.paths = new Float64Array(this.n);
    this.queues = [new Int32Array(this.n), new Int32Array(this.n)];
  }

  /** One draw; false when the pair has more shortest paths than a number can count. */
  draw(): boolean {
    const from = this.random.integer(this.n);
    const other = this.random.integer(this.n - 1);
    const to = other < from ? other : other + 1;
    this.draws++;
    const ahead = this.begin(from, 0);
    const behind = this.begin(to, 1);
    this.near.length = this.far.length = 0;
    while (this.near.length === 0) {
      const side = this.work(ahead) <= this.work(behind) ? ahead : behind;
      if (side.start === side.end) return true;
      this.expand(side);
    }
    return this.choose(this.found[this.near[0]!]! % 2 === 0 ? ahead : behind, ahead, behind);
  }

  private begin(vertex: number, side: 0 | 1): Side {
    const mark = 2 * this.draws + side;
    const queue = this.queues[side];
    queue[0] = vertex;
    this.found[vertex] = mark;
    this.distance[vertex] = 0;
    this.paths[vertex] = 1;
    const [rows, back] = side === 0 ? [this.out, this.into] : [this.into, this.out];
    return { rows, back, mark, queue, start: 0, end: 1, depth: 0 };
  }

  private work({ rows, queue, start, end }: Side): number {
    let arcs = 0;
    for (let at = start; at < end; at++) arcs += rows.offset[queue[at]! + 1]! - rows.offset[queue[at]!]!;
    return arcs;
  }

  /** One level; arcs that meet the other side are kept in `near` and `far`. */
  private expand(side: Side): void {
    const { offset, neighbour } = side.rows;
    const { found, distance, paths } = this;
    const stop = side.end;
    const opposite = side.mark ^ 1;
    side.depth++;
    for (; side.start < stop; side.start++) {
      const here = side.queue[side.start]!;
      for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
        const there = neighbour[entry]!;
        if (found[there] === opposite) {
          this.near.push(here);
          this.far.push(there);
        } else if (found[there] !== side.mark) {
          found[there] = side.mark;
          distance[there] = side.depth;
          paths[there] = paths[here]!;
          side.queue[side.end++] = there;
        } else if (distance[there] === side.depth) paths[there]! += paths[here]!;
      }
    }
  }

  /** Chooses a meeting arc by the number of paths over it, then walks back to both ends. */
  private choose(side: Side, ahead: Side, behind: Side): boolean {
    const { near, far, distance, paths } = this;
    const least = far.reduce((most, vertex) => Math.min(most, distance[vertex]!), Infinity);
    const ways = near.map((here, at) => (distance[far[at]!] === least ? paths[here]! * paths[far[at]!]! : 0));
    const total = ways.reduce((sum, way) => sum + way, 0);
    if (total === Infinity) return false;
    let left = this.random.random() * total;
    let chosen = ways.findIndex((way) => (left -= way) < 0);
    // Rounding may leave a last crumb.
    if (chosen < 0) chosen = ways.findLastIndex((way) => way > 0);
    const opposite = side === ahead ? behind : ahead;
    this.walk(near[chosen]!, side);
    this.walk(far[chosen]!, opposite);
    return true;
  }

  private walk(from: number, side: Side): void {
    const { offset, neighbour } = side.back;
    const { found, distance, paths } = this;
    for (let here = from; distance[here]! > 0;) {
      this.through[here]!++;
      let left = this.random.random() * paths[here]!;
      let next = -1;
      for (let entry = offset[here]!; entry < offset[here + 1]! && left >= 0; entry++) {
        const there = neighbour[entry]!;
        if (found[there] !== side.mark || distance[there] !== distance[here]! - 1) continue;
        next = there;
        left -= paths[there]!;
      }
      here = next;
    }
  }
}
