/**
 * The `count`th largest of the first `length` values, which are put in another order.
 *
 * Source      Hoare 1961, algorithm 65 (Find)
 * Reads       numbers without NaN; 1 ≤ count ≤ length
 * Cost        O(length) on the mean
 */
export function nthLargest(values: Float64Array, length: number, count: number): number {
  const wanted = length - count;
  let [low, high] = [0, length - 1];
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const value = values[i]!;
      values[i++] = values[j]!;
      values[j--] = value;
    }
    // Values from j + 1 to i − 1 are the pivot.
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted]!;
}
