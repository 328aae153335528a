import type { NetworkGraph } from '../network-graph.ts';
import type { Random } from '../random.ts';
import { BitMatrix } from './bit-matrix.ts';

/**
 * A random graph in which every actor has as many ties (out and in, when directed) as in the given one: two ties a–b
 * and c–d become a–d and c–b as long as the graph stays simple. When directed, cycles of three are also turned round,
 * without which some graphs could not be reached. In the long run every graph with these degrees is equally likely.
 *
 * Source  Rao, Jana & Bandyopadhyay 1996 (Sankhyā A 58); Milo et al. 2003, arXiv:cond-mat/0312028 (swaps needed: 10 m
 *         and more)
 * Cost    O(1) a swap; memory n² / 8 bytes
 */
export class TieSwaps {
  readonly from: Int32Array;
  readonly to: Int32Array;
  private readonly matrix: BitMatrix;
  private readonly directed: boolean;
  private readonly random: Random;
  /** Words that would favour some ties. */
  private readonly uneven: number;

  constructor(graph: NetworkGraph, random: Random) {
    this.directed = graph.directed;
    this.random = random;
    this.from = graph.from.slice();
    this.to = graph.to.slice();
    this.uneven = 2 ** 32 % Math.max(1, this.from.length);
    this.matrix = new BitMatrix(graph.actors.length);
    for (const [tie, a] of this.from.entries()) this.turn(a, this.to[tie]!);
  }

  /** Tries `times` swaps; how many were made. Those that cannot be made count as tries: leaving them out would favour some graphs. */
  swap(times: number): number {
    const m = this.from.length;
    if (m < 2) return 0;
    let made = 0;
    for (let time = 0; time < times; time++) if (this.once(this.anyTie(), this.anyTie())) made++;
    return made;
  }

  /** Triangles of an undirected graph. */
  triangles(): number {
    if (this.directed) throw new Error('triangles are counted in undirected graphs');
    let count = 0;
    for (const [tie, a] of this.from.entries()) count += this.matrix.shared(a, this.to[tie]!);
    return count / 3;
  }

  /** Each tie equally likely (Lemire 2019, doi:10.1145/3230636): no division, which would take longer than the swap. */
  private anyTie(): number {
    const m = this.from.length;
    for (;;) {
      const product = this.random.word() * m;
      const tie = Math.floor(product / 2 ** 32);
      if (product - tie * 2 ** 32 >= this.uneven) return tie;
    }
  }

  private once(first: number, second: number): boolean {
    const { from, to, matrix } = this;
    const a = from[first]!;
    const b = to[first]!;
    const turned = !this.directed && this.random.word() >= 2 ** 31;
    const c = turned ? to[second]! : from[second]!;
    const d = turned ? from[second]! : to[second]!;
    if (this.directed && b === c) return this.turnCycle(first, second);
    if (a === d || c === b || a === c || b === d || matrix.has(a, d) || matrix.has(c, b)) return false;
    this.turn(a, b);
    this.turn(c, d);
    this.turn(a, d);
    this.turn(c, b);
    to[first] = d;
    from[second] = c;
    to[second] = b;
    return true;
  }

  /** a → b → d → a becomes a → d → b → a, where none of the three is mutual. */
  private turnCycle(first: number, second: number): boolean {
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

  private turn(a: number, b: number): void {
    this.matrix.flip(a, b);
    if (!this.directed) this.matrix.flip(b, a);
  }
}
