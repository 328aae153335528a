import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignedPair } from '../../../server/analysis/inference/frustration.ts';
import { keptSigns } from '../../../server/analysis/inference/kept-signs.ts';
import { createRandom } from '../../../server/analysis/random.ts';

const pairsOf = (n: number, signs: readonly number[]): SignedPair[] => {
  const pairs: SignedPair[] = [];
  let at = 0;
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++, at++)
      if (signs[at] !== 0) pairs.push({ a, b, sign: signs[at]! > 0 ? 1 : -1 });
  return pairs;
};

const anySigns = fc.integer({ min: 4, max: 8 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    signs: fc.array(fc.constantFrom(-1, 0, 1), {
      minLength: (n * (n - 1)) / 2,
      maxLength: (n * (n - 1)) / 2,
    }),
    group: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: n, maxLength: n }),
  }),
);

describe('kept signs', () => {
  it('leave the signed pairs, and in how many tensions each is, inside its group and across', () => {
    fc.assert(
      fc.property(anySigns, fc.nat(), ({ n, signs, group }, seed) => {
        const pairs = pairsOf(n, signs);
        const tensions = (of: readonly SignedPair[]) => {
          const counts = Array.from({ length: 2 * n }, () => 0);
          for (const { a, b, sign } of of)
            for (const end of [a, b]) counts[2 * end + (group[a] === group[b] ? 1 : 0)]! += sign < 0 ? 1 : 0;
          return counts;
        };
        const draw = keptSigns(n, pairs, (a, b) => group[a] === group[b], createRandom(seed));
        for (let k = 0; k < 3; k++) {
          const drawn = draw();
          expect(drawn.map(({ a, b }) => [a, b])).toEqual(pairs.map(({ a, b }) => [a, b]));
          expect(tensions(drawn)).toEqual(tensions(pairs));
        }
      }),
    );
  });

  it('reach every placing of the tensions, each as often', () => {
    // Six in a ring of tensions, all others tied: 60 rings and 10 pairs of triangles have as many tensions each.
    const n = 6;
    const ring = (a: number, b: number) => b - a === 1 || b - a === 5;
    const pairs = Array.from({ length: n }, (_, a) => a).flatMap((a) =>
      Array.from({ length: n - 1 - a }, (_, k) => a + 1 + k).map((b): SignedPair => ({
        a,
        b,
        sign: ring(a, b) ? -1 : 1,
      })),
    );
    const degree = (signs: readonly number[], actor: number) =>
      pairs.reduce((sum, { a, b }, at) => sum + (signs[at]! < 0 && (a === actor || b === actor) ? 1 : 0), 0);
    const wanted = Array.from({ length: n }, (_, i) =>
      degree(
        pairs.map(({ sign }) => sign),
        i,
      ),
    );
    const every = Array.from({ length: 2 ** pairs.length }, (_, mask) =>
      pairs.map((_, at) => ((mask >>> at) & 1 ? -1 : 1)),
    ).filter((signs) => wanted.every((own, i) => degree(signs, i) === own));
    const draw = keptSigns(n, pairs, () => false, createRandom('every'));
    const seen = new Map(every.map((signs) => [signs.join(), 0]));
    const draws = 7_000;
    for (let k = 0; k < draws; k++) {
      const key = draw()
        .map(({ sign }) => sign)
        .join();
      seen.set(key, (seen.get(key) ?? Number.NaN) + 1);
    }
    expect(every.length).toBe(70);
    expect(seen.size).toBe(every.length);
    for (const times of seen.values())
      expect(Math.abs(times / draws - 1 / every.length)).toBeLessThan(0.0075);
  });
});
