import type { Random } from '../random.ts';
import type { Rows } from '../graph/rows.ts';

/** Draws shortest paths, and counts how many ran through each vertex, its ends left out. */
export interface PathDraws {
  /** So many draws; false when a pair has more shortest paths than a number can count. */
  draw(times: number, random: Random): boolean;
  /** The counts since the last `clear`. */
  through(): Float64Array;
  clear(): void;
}

/** One end of the search. Its levels are numbered by the sampler's clock: the lowest number is the end itself. */
type Side = {
  readonly rows: Rows;
  readonly back: Rows;
  readonly queue: Int32Array;
  /** Numbers of this side's levels by distance from its end. */
  readonly levels: number[];
  /** The farthest level lies in the queue from `start` to `end`, and `arcs` lead on from it. */
  start: number;
  end: number;
  arcs: number;
};

/** Numbers that the clock may give before all marks are wiped. */
const mostLevels = 2 ** 31 - 2 ** 20;

/**
 * Draws shortest paths by hops: a pair of different vertices, each ordered pair equally likely, and one of its shortest
 * paths, each equally likely. Searches from both ends at once, the cheaper side first.
 *
 * Source  Borassi & Natale 2016, doi:10.4230/LIPIcs.ESA.2016.20 (the balanced two-sided search)
 */
export class PathSampler implements PathDraws {
  private readonly counts: Float64Array;
  private readonly n: number;
  /** Number of the level on which a vertex was found; numbers up to `before` are of earlier draws. */
  private readonly level: Int32Array;
  private readonly paths: Float64Array;
  private readonly out: Rows;
  private readonly into: Rows;
  private readonly queues: readonly [Int32Array, Int32Array];
  private clock = 0;
  private before = 0;
  /** Arcs on which the two searches met, from the side that was searching to the other. */
  private readonly near: number[] = [];
  private readonly far: number[] = [];

  constructor(out: Rows, into: Rows) {
    this.n = out.offset.length - 1;
    [this.out, this.into] = [out, into];
    this.counts = new Float64Array(this.n);
    this.level = new Int32Array(this.n);
    this.paths = new Float64Array(this.n);
    this.queues = [new Int32Array(this.n), new Int32Array(this.n)];
  }

  draw(times: number, random: Random): boolean {
    for (let time = 0; time < times; time++) if (!this.drawOne(random)) return false;
    return true;
  }

  through(): Float64Array {
    return this.counts.slice();
  }

  clear(): void {
    this.counts.fill(0);
  }

  private drawOne(random: Random): boolean {
    const from = random.integer(this.n);
    const other = random.integer(this.n - 1);
    this.startAnew();
    const ahead = this.begin(from, this.out, this.into, this.queues[0]);
    const behind = this.begin(other < from ? other : other + 1, this.into, this.out, this.queues[1]);
    for (;;) {
      const [side, opposite] = ahead.arcs <= behind.arcs ? [ahead, behind] : [behind, ahead];
      if (side.arcs === 0) return true;
      this.expand(side, opposite.levels.at(-1)!);
      if (this.near.length > 0) return this.choose(side, opposite, random);
    }
  }

  private startAnew(): void {
    if (this.clock > mostLevels) {
      this.level.fill(0);
      this.clock = 0;
    }
    this.before = this.clock;
    this.near.length = this.far.length = 0;
  }

  private begin(vertex: number, rows: Rows, back: Rows, queue: Int32Array): Side {
    queue[0] = vertex;
    this.level[vertex] = ++this.clock;
    this.paths[vertex] = 1;
    const arcs = rows.offset[vertex + 1]! - rows.offset[vertex]!;
    return { rows, back, queue, levels: [this.clock], start: 0, end: 1, arcs };
  }

  /**
   * Finds one level more. Arcs that meet the other side are kept: they all lead to its farthest level, because a nearer
   * one would have met this side when it was searched itself.
   */
  private expand(side: Side, opposite: number): void {
    const { offset, neighbour } = side.rows;
    const { level, paths, before } = this;
    const { queue, start, end: stop } = side;
    const found = ++this.clock;
    let [end, arcs] = [stop, 0];
    for (let at = start; at < stop; at++) {
      const here = queue[at]!;
      const ways = paths[here]!;
      const last = offset[here + 1]!;
      for (let entry = offset[here]!; entry < last; entry++) {
        const there = neighbour[entry]!;
        const known = level[there]!;
        if (known <= before) {
          level[there] = found;
          paths[there] = ways;
          arcs += offset[there + 1]! - offset[there]!;
          queue[end++] = there;
        } else if (known === found) paths[there]! += ways;
        else if (known === opposite) {
          this.near.push(here);
          this.far.push(there);
        }
      }
    }
    side.levels.push(found);
    side.start = stop;
    side.end = end;
    side.arcs = arcs;
  }

  /** Chooses a meeting arc by the number of paths over it, then walks back to both ends. */
  private choose(side: Side, opposite: Side, random: Random): boolean {
    const { near, far, paths } = this;
    let total = 0;
    for (const [at, here] of near.entries()) total += paths[here]! * paths[far[at]!]!;
    if (total === Infinity) return false;
    let left = random.random() * total;
    // Rounding may leave a last crumb: the last arc takes it.
    let chosen = 0;
    for (; chosen < near.length - 1; chosen++) {
      left -= paths[near[chosen]!]! * paths[far[chosen]!]!;
      if (left < 0) break;
    }
    // The searching side has found one level more than the arc's start.
    this.walk(near[chosen]!, side, side.levels.length - 2, random);
    this.walk(far[chosen]!, opposite, opposite.levels.length - 1, random);
    return true;
  }

  /** From a vertex so many levels away from its end, back to the end. */
  private walk(
    from: number,
    { back: { offset, neighbour }, levels }: Side,
    depth: number,
    random: Random,
  ): void {
    const { level, paths } = this;
    let here = from;
    for (let distance = depth; distance > 0; distance--) {
      this.counts[here]!++;
      let left = random.random() * paths[here]!;
      let next = here;
      for (let entry = offset[here]!; entry < offset[here + 1]! && left >= 0; entry++) {
        const there = neighbour[entry]!;
        if (level[there] !== levels[distance - 1]) continue;
        next = there;
        left -= paths[there]!;
      }
      here = next;
    }
  }
}
