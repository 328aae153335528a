/** Digits after the point unless they would all be zeros, and what is no more than the rest of rounding. */
const defaultDigits = 3;
const rest = 1e-9;

/** How many digits after the point a number is written with: the density of a large network would read as none with few. */
export function digitsOf(value: number): number {
  const size = Math.abs(value);
  if (size < rest || size >= 0.5 * 10 ** -defaultDigits) return defaultDigits;
  return 1 + Math.ceil(-Math.log10(size));
}
