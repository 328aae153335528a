import type { NetworkGraph } from '../graph/network-graph.ts';
import type { Random } from '../random.ts';
import { BitMatrix } from './bit-matrix.ts';
import { swapByKernel } from './swap-by-kernel.ts';

/**
 * A random graph in which every actor has as many ties (out and in, when directed) as in the given one: two ties a–b
 * and c–d become a–d and c–b as long as the graph stays simple. When directed, cycles of three are also turned round,
 * without which some graphs could not be reached. In the long run every graph with these degrees is equally likely.
 *
 * Source  Rao, Jana & Bandyopadhyay 1996 (Sankhyā A 58); Milo et al. 2003, arXiv:cond-mat/0312028 (swaps needed: 10 m
 *         and more)
 * Cost    O(1) a swap; memory n² / 8 bytes. A kernel and the plain algorithm draw the same numbers and make the same swaps
 */
export class TieSwaps {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** `from`, then `to`. */
  private readonly ends: Int32Array;
  private readonly matrix: BitMatrix;
  private readonly directed: boolean;
  private readonly random: Random;

  constructor(graph: NetworkGraph, random: Random) {
    const m = graph.from.length;
    this.directed = graph.directed;
    this.random = random;
    this.ends = new Int32Array(2 * m);
    this.from = this.ends.subarray(0, m);
    this.to = this.ends.subarray(m);
    this.from.set(graph.from);
    this.to.set(graph.to);
    this.matrix = new BitMatrix(graph.actors.length);
    for (let tie = 0; tie < m; tie++) this.flip(this.from[tie]!, this.to[tie]!);
  }

  /** Tries `times` swaps; how many were made. Those that cannot be made count as tries: leaving them out would favour some graphs. */
  swap(times: number): number {
    const m = this.from.length;
    if (m < 2) return 0;
    // Of an undirected graph the second tie is drawn with one of its two directions.
    const seconds = this.directed ? m : 2 * m;
    const { ends, directed, matrix, random } = this;
    const byKernel = swapByKernel({ ends, directed, matrix, random, seconds, times });
    if (byKernel !== undefined) return byKernel;
    let made = 0;
    for (let time = 0; time < times; time++) if (this.once(this.below(m), this.below(seconds))) made++;
    return made;
  }

  /** Triangles of an undirected graph. */
  triangles(): number {
    if (this.directed) throw new Error('triangles are counted in undirected graphs');
    let count = 0;
    for (let tie = 0; tie < this.from.length; tie++)
      count += this.matrix.shared(this.from[tie]!, this.to[tie]!);
    return count / 3;
  }

  /**
   * A whole number under `limit`, each equally likely (Lemire 2019, doi:10.1145/3230636): words of which the low half of
   * the product is under 2^32 mod `limit` would favour some numbers.
   */
  private below(limit: number): number {
    const uneven = 2 ** 32 % limit;
    for (;;) {
      const word = this.random.word();
      const low = Math.imul(word, limit) >>> 0;
      if (low >= uneven) return Math.round((word * limit - low) / 2 ** 32);
    }
  }

  private once(first: number, second: number): boolean {
    const { ends, matrix } = this;
    const m = ends.length >> 1;
    const other = second < m ? second + m : second - m;
    const a = ends[first]!;
    const b = ends[first + m]!;
    const c = ends[second]!;
    const d = ends[other]!;
    if (this.directed && b === c) return this.reverseCycle(first, second);
    if (a === d || c === b || a === c || b === d || matrix.has(a, d) || matrix.has(c, b)) return false;
    this.flip(a, b);
    this.flip(c, d);
    this.flip(a, d);
    this.flip(c, b);
    ends[first + m] = d;
    ends[other] = b;
    return true;
  }

  /** a → b → d → a becomes a → d → b → a, where none of the three is mutual. */
  private reverseCycle(first: number, second: number): boolean {
    const { from, to, matrix } = this;
    const a = from[first]!;
    const b = to[first]!;
    const d = to[second]!;
    if (d === a || !matrix.has(d, a) || matrix.has(b, a) || matrix.has(d, b) || matrix.has(a, d))
      return false;
    let third = 0;
    while (from[third] !== d || to[third] !== a) third++;
    for (const tie of [first, second, third]) {
      const start = from[tie]!;
      this.matrix.flip(start, to[tie]!);
      this.matrix.flip(to[tie]!, start);
      from[tie] = to[tie]!;
      to[tie] = start;
    }
    return true;
  }

  private flip(a: number, b: number): void {
    this.matrix.flip(a, b);
    if (!this.directed) this.matrix.flip(b, a);
  }
}
