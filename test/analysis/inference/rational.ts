/** A fraction of whole numbers of any size: nothing is rounded until it is read as a number. */
export type Rational = readonly [above: bigint, below: bigint];

const digits = 10n ** 30n;

/** The nearest number, to thirty digits after the point. */
export const numberOf = ([a, b]: Rational): number => Number((a * digits) / b) / Number(digits);

/** A number is a fraction already: a whole number over a power of two. */
export function exactly(value: number): Rational {
  let below = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    below *= 2n;
  }
  return [BigInt(scaled), below];
}

/** Ways to choose `size` of `all`, by Pascal's triangle. */
export function ways(all: number, size: number): bigint {
  if (size < 0 || size > all) return 0n;
  while (triangle.length <= all) {
    const last = triangle.at(-1)!;
    triangle.push([1n, ...last.slice(1).map((x, i) => x + last[i]!), 1n]);
  }
  return triangle[all]![size]!;
}

const triangle: bigint[][] = [[1n]];
