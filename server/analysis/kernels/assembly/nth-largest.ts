/** The `count`th largest of the first `length` values, which are put in another order; see inference/nth-largest.ts. */
export function nthLargest(values: usize, length: u32, count: u32): f64 {
  const wanted = values + ((<usize>(length - count)) << 3);
  let low = values;
  let high = values + ((<usize>(length - 1)) << 3);
  while (low < high) {
    const pivot = load<f64>(values + (((((low - values) >> 3) + ((high - values) >> 3)) >> 1) << 3));
    let i = low;
    let j = high;
    while (i <= j) {
      while (load<f64>(i) < pivot) i += 8;
      while (load<f64>(j) > pivot) j -= 8;
      if (i > j) break;
      const value = load<f64>(i);
      store<f64>(i, load<f64>(j));
      store<f64>(j, value);
      i += 8;
      j -= 8;
    }
    // Values after j and before i are the pivot.
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return load<f64>(wanted);
}
