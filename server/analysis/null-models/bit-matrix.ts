import { bitCount } from '../graph/bit-count.ts';

/** Rows of the largest matrix: 512 MiB. */
export const mostRows = 65_536;

/** Who is tied with whom, one bit a cell: n² / 8 bytes. */
export class BitMatrix {
  /** 32-bit words a row. */
  readonly words: number;
  readonly bits: Int32Array;

  /** @throws RangeError over `mostRows` */
  constructor(n: number) {
    if (n > mostRows) throw new RangeError(`a matrix takes up to ${mostRows} rows, found ${n}`);
    this.words = (n + 31) >> 5;
    this.bits = new Int32Array(n * this.words);
  }

  has(row: number, column: number): boolean {
    return ((this.bits[row * this.words + (column >> 5)]! >>> (column & 31)) & 1) === 1;
  }

  flip(row: number, column: number): void {
    this.bits[row * this.words + (column >> 5)]! ^= 1 << (column & 31);
  }

  /** How many columns two rows share. */
  shared(a: number, b: number): number {
    const { bits, words } = this;
    const apart = (b - a) * words;
    const end = (a + 1) * words;
    let count = 0;
    for (let at = a * words; at < end; at++) {
      const both = bits[at]! & bits[at + apart]!;
      // Hardly ever in a sparse graph, which is guessed right.
      if (both !== 0) count += bitCount(both);
    }
    return count;
  }
}
