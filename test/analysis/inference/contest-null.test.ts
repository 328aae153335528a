import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongestContest } from '../../../server/analysis/inference/contest.ts';
import { rankByMasks, rowMasks } from '../../../server/analysis/inference/contest-by-masks.ts';
import { contestNull } from '../../../server/analysis/inference/contest-null.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { ordinaryNaming } from './ordinary-naming.ts';

/** Who follows whom in up to three layers, who answered, who is tied otherwise, and groups, of a small network. */
const anyFollowing = fc.integer({ min: 4, max: 9 }).chain((n) => {
  const matrix = fc
    .array(fc.boolean(), { minLength: n * n, maxLength: n * n })
    .map((cells) => Uint8Array.from(cells, (cell, at) => (cell && Math.floor(at / n) !== at % n ? 1 : 0)));
  return fc.record({
    n: fc.constant(n),
    layers: fc.array(matrix, { minLength: 1, maxLength: 3 }),
    tied: matrix.map((cells) => cells.map((cell, at) => cell | cells[(at % n) * n + Math.floor(at / n)]!)),
    answered: fc.array(fc.constantFrom(1, 1, 1, 0), { minLength: n, maxLength: n }),
    group: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: n, maxLength: n }),
  });
});

type Following = typeof anyFollowing extends fc.Arbitrary<infer T> ? T : never;

function namingOf({ n, layers, answered, group }: Following) {
  return layers.map((matrix) => {
    const [inside, outside] = [new Int32Array(n), new Int32Array(n)];
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (answered[i] && matrix[i * n + j])
          (group[i] === group[j] && group[i]! >= 0 ? inside : outside)[i]!++;
    return { inside, outside };
  });
}

/** Ranks as they were made before names were kept: a matrix a draw. */
function slowRanks(following: Following, seed: string, draws: number): number[] {
  const random = createRandom(seed);
  const draw = ordinaryNaming(namingOf(following), following.group, 0.6);
  const matrix = new Float64Array(following.n ** 2);
  return Array.from({ length: draws }, () => {
    draw(random, matrix);
    return strongestContest(matrix, Uint8Array.from(following.answered), following.tied).rank;
  });
}

const ranks = (following: Following, seed: string, draws: number): number[] => [
  ...contestNull(
    { layers: namingOf(following), group: following.group, sigma: 0.6 },
    { answered: Uint8Array.from(following.answered), tied: following.tied },
    createRandom(seed),
  )(draws),
];

describe('contest null', () => {
  it('counts of bits give the rank of the sums', () => {
    fc.assert(
      fc.property(anyFollowing, ({ n, layers, answered, tied }) => {
        const follows = layers[0]!;
        const followers = rowMasks(follows, n).map((_, j) =>
          follows.reduce(
            (mask, cell, at) => (cell && at % n === j ? mask | (1 << Math.floor(at / n)) : mask),
            0,
          ),
        );
        const known = Uint8Array.from(answered);
        expect(rankByMasks(followers, known, rowMasks(tied, n))).toBe(
          strongestContest(Float64Array.from(follows), known, tied).rank,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is the table that drawing and reading each network would make', () => {
    fc.assert(
      fc.property(anyFollowing, fc.nat(), (following, seed) => {
        expect(ranks(following, `s${seed}`, 12)).toEqual(slowRanks(following, `s${seed}`, 12));
      }),
    );
  });

  it('is the same with one answer less, whatever was judged before', () => {
    fc.assert(
      fc.property(anyFollowing, fc.nat(), (following, seed) => {
        ranks(following, `t${seed}`, 30);
        const { n, layers } = following;
        const given = [...layers[0]!.keys()].filter((cell) => layers[0]![cell]);
        for (const cell of given.slice(0, 6)) {
          const less = layers[0]!.map((own, at) => (at === cell ? 0 : own));
          const changed = { ...following, layers: [less, ...layers.slice(1)] };
          expect(ranks(changed, `t${seed}`, 20)).toEqual(slowRanks(changed, `t${seed}`, 20));
        }
        expect(n).toBeGreaterThan(3);
      }),
      { numRuns: 40 },
    );
  });
});
