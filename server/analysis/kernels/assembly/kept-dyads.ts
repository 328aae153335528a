/**
 * Moves of who stands in a pair, which leave every answer of a pair as it is; see inference/kept-dyads.ts, which does the
 * same with the same random words.
 *
 * A cell i–j holds both answers of a pair: what i says of j in the low word and what j says of i in the high one. The top
 * bit of either word is its kind, so that one comparison tells whether two cells may change places.
 */
import { exp } from './engine';
import { random, state, word } from './random';

/** Top bits of a cell: of two of one group, and of an actor with itself. */
export const inside: u64 = 0x80000000;
export const itself: u64 = 0x8000000000000000;
const kinds: u64 = inside | itself;
const answers: u32 = 0x7fffffff;

/** Actors; u64[n²] cells; u32[count] the pairs of which one names the other, i in the upper half and j in the lower; u32[n²] where in it a cell is. */
@unmanaged
export class Dyads {
  n: u32;
  count: u32;
  cells: usize;
  pairs: usize;
  places: usize;
  /** f64[n]: log popularity. */
  popularity: usize;
}

/** Finds the pairs of which one names the other, each from both ends. */
export function listPairs(dyads: Dyads): void {
  const n = dyads.n;
  let count: u32 = 0;
  for (let i: u32 = 0; i < n; i++)
    for (let j: u32 = 0; j < n; j++)
      if (i != j && (load<u64>(cellAt(dyads, i, j)) & ~kinds) != 0) put(dyads, i, j, count++);
  dyads.count = count;
}

/** Tries so many moves. */
export function moveDyads(dyads: Dyads, tries: u32): void {
  const n = dyads.n,
    count = dyads.count,
    cells = dyads.cells,
    pairs = dyads.pairs;
  let a = load<u32>(state),
    b = load<u32>(state, 4),
    c = load<u32>(state, 8),
    counter = load<u32>(state, 12);
  for (let tried: u32 = 0; tried < tries; tried++) {
    // Two words of random.ts: the first says which pair, the second with whom it may change places.
    const first = a + b + counter;
    a = b ^ (b >> 9);
    b = c + (c << 3);
    c = rotl(c, 21) + first;
    const second = a + b + counter + 1;
    a = b ^ (b >> 9);
    b = c + (c << 3);
    c = rotl(c, 21) + second;
    counter += 2;
    const pair = load<u32>(pairs + ((<usize>place(first, count)) << 2));
    const l = place(second, n);
    const i = pair >> 16;
    const j = pair & 0xffff;
    const row = cells + ((<usize>(i * n)) << 3);
    const ij = load<u64>(row + ((<usize>j) << 3));
    const il = load<u64>(row + ((<usize>l) << 3));
    const change = ij ^ il;
    // Where l is i the kinds differ, and where it is j nothing does.
    if (change == 0 || (change & kinds) != 0) continue;
    store<u32>(state, a);
    store<u32>(state, b, 4);
    store<u32>(state, c, 8);
    store<u32>(state, counter, 12);
    if (change >> 32 == 0) moveOne(dyads, i, j, l, ij, il);
    else moveTwo(dyads, i, j, l, ij, il);
    a = load<u32>(state);
    b = load<u32>(state, 4);
    c = load<u32>(state, 8);
    counter = load<u32>(state, 12);
  }
  store<u32>(state, a);
  store<u32>(state, b, 4);
  store<u32>(state, c, 8);
  store<u32>(state, counter, 12);
}

/** What i says of j it now says of l, and the other way round; j and l say the same of i. */
function moveOne(dyads: Dyads, i: u32, j: u32, l: u32, ij: u64, il: u64): void {
  const moved = popcnt(<u32>ij) - popcnt(<u32>il);
  if (!isTaken(moved, gainOf(dyads, j, l))) return;
  setPair(dyads, i, j, il);
  setPair(dyads, i, l, ij);
  if ((il & ~kinds) == 0) movePair(dyads, i, j, l);
}

/** The same of i and of another actor k at once, where j and l together say the same of the two as before. */
function moveTwo(dyads: Dyads, i: u32, j: u32, l: u32, ij: u64, il: u64): void {
  const k = place(word(), dyads.n);
  if (k == i) return;
  const kj = load<u64>(cellAt(dyads, k, j));
  const kl = load<u64>(cellAt(dyads, k, l));
  if ((((ij ^ kj) | (ij ^ kl)) & kinds) != 0) return;
  const ji = said(ij),
    li = said(il),
    jk = said(kj),
    lk = said(kl);
  if ((ji | jk) != (li | lk) || (ji & jk) != (li & lk)) return;
  const moved = popcnt(<u32>ij) + popcnt(<u32>kj) - popcnt(<u32>il) - popcnt(<u32>kl);
  if (!isTaken(moved, gainOf(dyads, j, l))) return;
  setPair(dyads, i, j, il);
  setPair(dyads, i, l, ij);
  setPair(dyads, k, j, kl);
  setPair(dyads, k, l, kj);
  if ((il & ~kinds) == 0) movePair(dyads, i, j, l);
  const isJ = (kj & ~kinds) != 0;
  const isL = (kl & ~kinds) != 0;
  if (!isJ && isL) movePair(dyads, k, l, j);
  else if (!isL && isJ) movePair(dyads, k, j, l);
}

function isTaken(moved: i32, gain: f64): bool {
  const odds = <f64>moved * gain;
  return odds >= 0 || random() < exp(odds);
}

function gainOf(dyads: Dyads, j: u32, l: u32): f64 {
  const popularity = dyads.popularity;
  return load<f64>(popularity + ((<usize>l) << 3)) - load<f64>(popularity + ((<usize>j) << 3));
}

/** A place among n from 32 random bits. */
function place(word: u32, n: u32): u32 {
  return <u32>((<u64>word * <u64>n) >> 32);
}

function said(cell: u64): u32 {
  return (<u32>(cell >> 32)) & answers;
}

function cellAt(dyads: Dyads, i: u32, j: u32): usize {
  return dyads.cells + ((<usize>(i * dyads.n + j)) << 3);
}

/** Both ends of a pair: the kind is the same from either. */
function setPair(dyads: Dyads, i: u32, j: u32, cell: u64): void {
  store<u64>(cellAt(dyads, i, j), cell);
  store<u64>(cellAt(dyads, j, i), rotl(cell & ~kinds, 32) | (cell & kinds));
}

/** i, who was in a pair with j, is now in one with l. */
function movePair(dyads: Dyads, i: u32, j: u32, l: u32): void {
  const n = dyads.n;
  const places = dyads.places;
  put(dyads, i, l, load<u32>(places + ((<usize>(i * n + j)) << 2)));
  put(dyads, l, i, load<u32>(places + ((<usize>(j * n + i)) << 2)));
}

function put(dyads: Dyads, i: u32, j: u32, at: u32): void {
  store<u32>(dyads.pairs + ((<usize>at) << 2), (i << 16) | j);
  store<u32>(dyads.places + ((<usize>(i * dyads.n + j)) << 2), at);
}
