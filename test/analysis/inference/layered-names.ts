import fc from 'fast-check';

/** Who names whom in up to three layers, bit by bit, and a group of each member or none (−1), of a small network. */
export type SmallNames = {
  readonly n: number;
  readonly names: Int32Array;
  readonly group: readonly number[];
};

export const anyNames: fc.Arbitrary<SmallNames> = fc.integer({ min: 4, max: 9 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    names: fc
      .array(fc.constantFrom(0, 0, 0, 1, 2, 3, 5, 7), { minLength: n * n, maxLength: n * n })
      .map((cells) => Int32Array.from(cells, (cell, at) => (Math.floor(at / n) === at % n ? 0 : cell))),
    group: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: n, maxLength: n }),
  }),
);

/** Every network of one layer in which each names as many as here, and as many pairs name each other. */
export function alike(n: number, names: ArrayLike<number>): Int32Array[] {
  const wanted = margins(n, names);
  const rows = Array.from({ length: n }, (_, i) => rowsOf(n, i, wanted.given[i]!));
  const found: Int32Array[] = [];
  const fill = (i: number, matrix: Int32Array): void => {
    if (i === n) {
      if (margins(n, matrix).mutual === wanted.mutual) found.push(matrix.slice());
      return;
    }
    for (const row of rows[i]!) {
      matrix.set(row, i * n);
      fill(i + 1, matrix);
    }
  };
  fill(0, new Int32Array(n * n));
  return found;
}

function margins(n: number, names: ArrayLike<number>): { given: number[]; mutual: number } {
  const given = Array.from({ length: n }, () => 0);
  let mutual = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      given[i]! += names[i * n + j]!;
      if (i < j) mutual += names[i * n + j]! & names[j * n + i]!;
    }
  return { given, mutual };
}

/** All rows in which member i names `count` others. */
function rowsOf(n: number, i: number, count: number): Int32Array[] {
  return Array.from({ length: 2 ** n }, (_, mask) =>
    Int32Array.from({ length: n }, (_, j) => (mask >>> j) & 1),
  )
    .filter((row) => row[i] === 0)
    .filter((row) => row.reduce((sum, own) => sum + own, 0) === count);
}
