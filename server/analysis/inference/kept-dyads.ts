import type { Random } from '../random.ts';
import { bitCount } from '../graph/bit-count.ts';

/** Who names whom in several layers: bit l of `names[i·n + j]` is 1 where i names j in layer l. */
export type LayeredNames = {
  readonly names: Int32Array;
  /** Group of each actor, −1 where none is known. */
  readonly group: ArrayLike<number>;
};

/**
 * Kept dyads: moves who stands in a pair, and leaves every answer of a pair as it is.
 *
 *   pairs i–j and i–l change places: what i says of j it now says of l, and the other way round, where j and l say the
 *   same of i; or i–j with i–l and k–l with k–j at once, where j and l together say the same of i and k as before
 *
 * After any number of moves each actor names as many as before, in each layer, inside its own group and outside it; as many
 * pairs name each other, and in the same layers. Whom: a move is taken with chance min(1, Π popularity after/before), so
 * that in the long run a network comes up in proportion to the product of the popularity of all who are named. A try
 * begins at a pair of which one names the other; as there are always as many, a move and its return are as likely tried.
 *
 * Source   Metropolis et al. 1953; swaps with margins kept: Rao, Jana & Bandyopadhyay 1996; McDonald, Smith & Forster 2007
 * Reads    at most 31 layers and 46,000 actors; `popularity` on the log scale; changes `names`, which nobody else may change meanwhile
 * Returns  what makes so many rounds of tries, a round one for each of the two ends of each pair of which one names the other
 * Cost     O(n²) once, O(tries) each time
 */
export function dyadMover(
  network: LayeredNames,
): (popularity: Float64Array, rounds: number, random: Random) => void {
  const n = network.group.length;
  const { names, group } = network;
  const tied = new TiedPairs(names, n);
  const movable = { n, names, tied, rowOf: rowsOf(n), kind: kindsOf(group) };
  return (popularity, rounds, random) => {
    moveDyads(movable, popularity, rounds * tied.count, random);
  };
}

type Movable = {
  readonly n: number;
  readonly names: Int32Array;
  readonly tied: TiedPairs;
  /** Row of each cell. */
  readonly rowOf: Uint16Array;
  /** Kind of each cell: of two of one group, of two others, or of an actor with itself. */
  readonly kind: Uint8Array;
};

const rowsOf = (n: number): Uint16Array => Uint16Array.from({ length: n * n }, (_, cell) => cell / n);

const [across, inside, itself] = [0, 1, 2];

function kindsOf(group: ArrayLike<number>): Uint8Array {
  const n = group.length;
  const kind = new Uint8Array(n * n).fill(across);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (group[i]! >= 0 && group[i] === group[j]) kind[i * n + j] = inside;
    kind[i * n + i] = itself;
  }
  return kind;
}

function moveDyads(
  { n, names, tied, rowOf, kind }: Movable,
  popularity: Float64Array,
  tries: number,
  random: Random,
): void {
  const { pairs, count } = tied;
  for (let tried = 0; tried < tries; tried++) {
    const cell = pairs[place(random.word(), count)]!;
    const l = place(random.word(), n);
    const i = rowOf[cell]!;
    const j = cell - i * n;
    const other = i * n + l;
    const ij = names[cell]!;
    const il = names[other]!;
    const ji = names[j * n + i]!;
    const li = names[l * n + i]!;
    // Where l is i the kinds differ, and where it is j nothing does.
    if (kind[other] !== kind[cell] || ((ij ^ il) | (ji ^ li)) === 0) continue;
    if (ji === li) {
      if (!isTaken(bitCount(ij) - bitCount(il), popularity[l]! - popularity[j]!, random)) continue;
      names[cell] = il;
      names[other] = ij;
      if ((il | li) === 0) tied.move(i, j, l);
      continue;
    }
    const k = place(random.word(), n);
    if (k === i || kind[k * n + j] !== kind[cell] || kind[k * n + l] !== kind[cell]) continue;
    const kj = names[k * n + j]!;
    const kl = names[k * n + l]!;
    const jk = names[j * n + k]!;
    const lk = names[l * n + k]!;
    if ((ji | jk) !== (li | lk) || (ji & jk) !== (li & lk)) continue;
    const moved = bitCount(ij) + bitCount(kj) - bitCount(il) - bitCount(kl);
    if (!isTaken(moved, popularity[l]! - popularity[j]!, random)) continue;
    names[cell] = il;
    names[i * n + l] = ij;
    names[k * n + j] = kl;
    names[k * n + l] = kj;
    names[j * n + i] = li;
    names[l * n + i] = ji;
    names[j * n + k] = lk;
    names[l * n + k] = jk;
    if ((il | li) === 0) tied.move(i, j, l);
    if ((kj | jk) === 0 && (kl | lk) !== 0) tied.move(k, l, j);
    else if ((kl | lk) === 0 && (kj | jk) !== 0) tied.move(k, j, l);
  }
}

/** The pairs of which one names the other, each from both ends: a list to pick from, and where in it each of them is. */
class TiedPairs {
  readonly pairs: Int32Array;
  readonly count: number;
  private readonly at: Int32Array;
  private readonly n: number;

  constructor(names: Int32Array, n: number) {
    this.n = n;
    this.pairs = new Int32Array(n * n);
    this.at = new Int32Array(n * n);
    let count = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (i !== j && (names[i * n + j]! | names[j * n + i]!) !== 0) this.put(i * n + j, count++);
    this.count = count;
  }

  /** i, who was in a pair with j, is now in one with l. */
  move(i: number, j: number, l: number): void {
    const { n, at } = this;
    this.put(i * n + l, at[i * n + j]!);
    this.put(l * n + i, at[j * n + i]!);
  }

  private put(cell: number, place: number): void {
    this.pairs[place] = cell;
    this.at[cell] = place;
  }
}

/** A place among n from 32 random bits. */
const place = (word: number, n: number): number => (word * n * 2 ** -32) | 0;

const isTaken = (moved: number, gain: number, random: Random): boolean =>
  moved * gain >= 0 || random.random() < Math.exp(moved * gain);
