import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frustration, type SignedPair } from '../../../server/analysis/inference/frustration.ts';

const signedNetwork = fc.integer({ min: 2, max: 7 }).chain((n) => {
  const all: [number, number][] = [];
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) all.push([a, b]);
  return fc
    .array(fc.constantFrom(0, 1, -1), { minLength: all.length, maxLength: all.length })
    .map((signs) => ({
      n,
      pairs: all.flatMap(([a, b], k): SignedPair[] => (signs[k] ? [{ a, b, sign: signs[k] as 1 | -1 }] : [])),
    }));
});

const wrong = (pairs: readonly SignedPair[], camp: ArrayLike<number>): number =>
  pairs.filter(({ a, b, sign }) => (camp[a] === camp[b]) !== sign > 0).length;

describe('frustration', () => {
  it('equals the best of every split, and its camps have that many pairs wrong', () => {
    fc.assert(
      fc.property(signedNetwork, ({ n, pairs }) => {
        let least = Infinity;
        for (let split = 0; split < 2 ** n; split++)
          least = Math.min(
            least,
            wrong(
              pairs,
              Array.from({ length: n }, (_, i) => (split >>> i) & 1),
            ),
          );
        const found = frustration(n, pairs)!;
        expect(found.value).toBe(least);
        expect(wrong(pairs, found.camp)).toBe(least);
      }),
    );
  });

  it('is 0 for two camps in tension and 1 for a triangle of rivals', () => {
    const camps: SignedPair[] = [
      { a: 0, b: 1, sign: 1 },
      { a: 2, b: 3, sign: 1 },
      { a: 0, b: 2, sign: -1 },
      { a: 1, b: 3, sign: -1 },
    ];
    expect(frustration(4, camps)).toMatchObject({ value: 0, camp: Uint8Array.of(0, 0, 1, 1) });
    expect(
      frustration(
        3,
        [0, 1, 2].map((a) => ({ a, b: (a + 1) % 3, sign: -1 as const })),
      )!.value,
    ).toBe(1);
  });

  it('is 0 without signed pairs and silent beyond 20 actors', () => {
    expect(frustration(3, [])).toMatchObject({ value: 0 });
    const chain = Array.from({ length: 21 }, (_, a): SignedPair => ({ a, b: a + 1, sign: 1 }));
    expect(frustration(22, chain)).toBeNull();
  });
});
