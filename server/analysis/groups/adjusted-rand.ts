/**
 * Adjusted Rand index of two divisions of the same actors: 1 when they are the same, 0 on average when one is a random
 * relabelling of the other; 1 when both are all-in-one or all-alone, where chance can give nothing else.
 *
 * Source  Hubert & Arabie 1985, doi:10.1007/BF01908075
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const cells = new Map<string, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  for (let position = 0; position < a.length; position++) {
    count(cells, `${a[position]}/${b[position]}`);
    count(rows, a[position]!);
    count(columns, b[position]!);
  }
  const together = pairs(cells);
  const inA = pairs(rows);
  const inB = pairs(columns);
  const expected = (inA * inB) / ((a.length * (a.length - 1)) / 2);
  const most = (inA + inB) / 2;
  return a.length < 2 || most === expected ? 1 : (together - expected) / (most - expected);
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairs(counts: Map<unknown, number>): number {
  let sum = 0;
  for (const size of counts.values()) sum += (size * (size - 1)) / 2;
  return sum;
}
