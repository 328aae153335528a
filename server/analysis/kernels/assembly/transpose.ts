/**
 * Turns a 64 × 64 bit matrix (64 words of 64 bits at `rows`) over its diagonal, in place: bit b of word i becomes bit i
 * of word b. Source: Warren, Hacker's Delight (2nd ed. 2012), section 7-3, two rows at a time.
 */
export function transpose64(rows: usize): void {
  swapHalves(rows, 32, 0x00000000ffffffff);
  swapHalves(rows, 16, 0x0000ffff0000ffff);
  swapHalves(rows, 8, 0x00ff00ff00ff00ff);
  swapHalves(rows, 4, 0x0f0f0f0f0f0f0f0f);
  swapHalves(rows, 2, 0x3333333333333333);
  swapNeighbours(rows);
}

/** Swaps the off-diagonal quarters of every 2·`size` × 2·`size` square; `size` ≥ 2. */
function swapHalves(rows: usize, size: usize, low: u64): void {
  const mask = i64x2.splat(<i64>low);
  for (let k: usize = 0; k < 64; k = (k + size + 2) & ~size) {
    const upper = rows + (k << 3);
    const lower = rows + ((k + size) << 3);
    const x = v128.load(upper);
    const y = v128.load(lower);
    const moved = v128.and(v128.xor(i64x2.shr_u(x, <i32>size), y), mask);
    v128.store(lower, v128.xor(y, moved));
    v128.store(upper, v128.xor(x, i64x2.shl(moved, <i32>size)));
  }
}

function swapNeighbours(rows: usize): void {
  for (let upper = rows; upper < rows + 512; upper += 16) {
    const x = load<u64>(upper);
    const y = load<u64>(upper, 8);
    const moved = ((x >> 1) ^ y) & 0x5555555555555555;
    store<u64>(upper, y ^ moved, 8);
    store<u64>(upper, x ^ (moved << 1));
  }
}
