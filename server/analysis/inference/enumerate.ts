/** Number of subsets of `size` among `n` things; exact while it is under 2^53. */
export function choose(n: number, size: number): number {
  if (size < 0 || size > n) return 0;
  let result = 1;
  for (let i = 1; i <= Math.min(size, n - size); i++) result = Math.round((result * (n - i + 1)) / i);
  return result;
}

/**
 * Every subset of `size` among 0 … n − 1, in lexicographic order. The same array is given each time:
 * read it, don't keep it.
 *
 * Cost  C(n, size) visits
 */
export function eachSubset(n: number, size: number, visit: (subset: readonly number[]) => void): void {
  const subset = Array.from({ length: size }, (_, i) => i);
  if (size > n) return;
  for (;;) {
    visit(subset);
    let i = size - 1;
    while (i >= 0 && subset[i]! === n - size + i) i--;
    if (i < 0) return;
    subset[i]!++;
    for (let j = i + 1; j < size; j++) subset[j] = subset[j - 1]! + 1;
  }
}

/**
 * Every order of 0 … n − 1 (Heap 1963), the given order first. The same array is given each time.
 *
 * Cost  n! visits: keep n ≤ 9
 */
export function eachPermutation(n: number, visit: (order: readonly number[]) => void): void {
  const order = Array.from({ length: n }, (_, i) => i);
  const counters = new Array<number>(n).fill(0);
  visit(order);
  for (let i = 0; i < n;) {
    if (counters[i]! < i) {
      const j = i % 2 === 0 ? 0 : counters[i]!;
      [order[i], order[j]] = [order[j]!, order[i]!];
      visit(order);
      counters[i]!++;
      i = 0;
    } else counters[i++] = 0;
  }
}
