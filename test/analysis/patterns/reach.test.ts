import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  connectedShare,
  countParts,
  cutMembers,
  partSizes,
  partsOf,
} from '../../../server/analysis/patterns/reach.ts';

/** Symmetric matrices of up to eight members. */
const matrices = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.array(fc.boolean(), { minLength: n * n, maxLength: n * n }).map((cells) => {
    const tied = new Uint8Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < i; j++) if (cells[i * n + j]) tied[i * n + j] = tied[j * n + i] = 1;
    return { n, tied };
  }),
);

/** Whether a chain of ties leads from one member to another: everybody's reach grows until it no longer does. */
function reaches(tied: Uint8Array, n: number, out: ReadonlySet<number>): boolean[][] {
  const reach = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => i === j && !out.has(i)),
  );
  for (let step = 0; step < n; step++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        for (let k = 0; k < n; k++) if (reach[i]![j] && tied[j * n + k] && !out.has(k)) reach[i]![k] = true;
  return reach;
}

describe('parts of a matrix', () => {
  it('holds together who reaches each other without those left out', () => {
    fc.assert(
      fc.property(matrices, fc.nat(7), ({ n, tied }, gone) => {
        const out = new Set([gone % n]);
        const part = partsOf(tied, n, out);
        const reach = reaches(tied, n, out);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++)
            expect(part[i] === part[j] && part[i]! >= 0).toBe(out.has(i) ? false : reach[i]![j]);
        expect(part[gone % n]).toBe(-1);
        expect(partSizes(part).reduce((sum, size) => sum + size, 0)).toBe(n - 1);
      }),
    );
  });

  it('numbers parts by their first member', () => {
    const tied = new Uint8Array(16);
    tied[0 * 4 + 2] = tied[2 * 4 + 0] = 1;
    expect([...partsOf(tied, 4)]).toEqual([0, 1, 0, 2]);
  });
});

it('finds as cut members those whose leaving adds a part, and says which share of pairs is then apart', () => {
  fc.assert(
    fc.property(matrices, ({ n, tied }) => {
      const before = countParts(partsOf(tied, n));
      const expected = Array.from({ length: n }, (_, member) => member).flatMap((member) => {
        const after = partsOf(tied, n, new Set([member]));
        const alone = !tied.subarray(member * n, (member + 1) * n).includes(1);
        return alone || countParts(after) <= before
          ? []
          : [{ member, fragmentation: 1 - connectedShare(partSizes(after), n - 1) }];
      });
      expect(cutMembers(tied, n)).toEqual(expected);
    }),
  );
});
