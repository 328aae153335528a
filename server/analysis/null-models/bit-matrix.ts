/** Rows of the largest matrix: 512 MiB. */
export const mostRows = 65_536;

/** Who is tied with whom, one bit a cell: n² / 8 bytes. */
export class BitMatrix {
  /** 32-bit words a row. */
  readonly words: number;
  readonly bits: Int32Array;

  /** Errors  a RangeError over `mostRows` */
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
      if (both !== 0) count += ones(both);
    }
    return count;
  }
}

/** Bits set in a 32-bit word. Source: Warren, Hacker's Delight (2nd ed. 2012), figure 5-2. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
