/** 1 / strength for strengths up to 10 are multiples of 1/2520. */
const finestUnit = 2_520;
/** A multiple of the unit to this share of itself, as costs are sums and quotients of decimals. */
const rounding = 1e-12;

/**
 * Costs as whole multiples of a common unit (1/4, 1/2, 1 are 1, 2, 4), so that distances are exact and buckets can sort
 * them. Null when there is no unit for which the largest stays at `most` or under.
 *
 * @example wholeLengths(Float64Array.of(0.5, 1, 0.2), 63)   // 5, 10, 2
 */
export function wholeLengths(costs: Float64Array, most: number): Int32Array | null {
  const kinds = new Set<number>();
  for (const cost of costs) if (kinds.add(cost).size > most) return null;
  for (let parts = 1; parts <= finestUnit; parts++) {
    if (![...kinds].every((cost) => isWhole(cost * parts))) continue;
    const common = [...kinds].map((cost) => Math.round(cost * parts)).reduce(greatestCommonDivisor, 0);
    const lengths = Int32Array.from(costs, (cost) => Math.round(cost * parts) / common);
    return lengths.every((length) => length <= most) ? lengths : null;
  }
  return null;
}

const isWhole = (value: number): boolean =>
  Math.abs(value - Math.round(value)) <= value * rounding && value >= 0.5 && value < 2 ** 30;

function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
