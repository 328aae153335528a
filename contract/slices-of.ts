/** A list in parts of `size` items, the last one shorter. */
export function slicesOf<T>(all: readonly T[], size: number): T[][] {
  const slices: T[][] = [];
  for (let start = 0; start < all.length; start += size) slices.push(all.slice(start, start + size));
  return slices;
}
