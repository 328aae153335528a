import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongestContest } from '../../../server/analysis/inference/contest.ts';
import { contestNull, newContestTable } from '../../../server/analysis/inference/contest-null.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { anyContest } from './any-contest.ts';
import { alike } from './layered-names.ts';
import { slowContest } from './slow-contest.ts';

describe('strongest contest', () => {
  it('is the one that looking at every pair by the formula gives', () => {
    fc.assert(
      fc.property(anyContest, ({ input }) => {
        const found = strongestContest(input);
        const { rank, value } = slowContest(input);
        expect(found.rank).toBeCloseTo(rank, 10);
        if (rank !== 0) expect(found.value).toBeGreaterThan(0);
        else expect(value).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('contest null', () => {
  it('is a table that may be made longer, and leaves the names as they are', () => {
    fc.assert(
      fc.property(anyContest, fc.nat(), ({ names, group, input }, seed) => {
        const before = names.slice();
        const make = () =>
          newContestTable({ names, group, layers: 3, sigma: 0.6 }, input, createRandom(seed));
        const table = make();
        const [short, long] = [[...table(8)], [...table(30)]];
        expect(long.slice(0, 8)).toEqual(short);
        expect([...make()(30)]).toEqual(long);
        expect(names).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('is kept for what is the same in everything that it depends on', () => {
    const { names, group, input } = fc.sample(anyContest, { numRuns: 1, seed: 3 })[0]!;
    const model = { names, group, layers: 3, sigma: 0.6 };
    const kept = contestNull(model, input, createRandom('kept'));
    const same = { ...model, names: names.slice() };
    expect(contestNull(same, { ...input, tied: input.tied.slice() }, createRandom('kept'))).toBe(kept);
    const others = [
      contestNull({ ...model, sigma: 0.5 }, input, createRandom('kept')),
      contestNull({ ...model, group: group.map((own) => own + 1) }, input, createRandom('kept')),
      contestNull(model, { ...input, tied: input.tied.map((own) => 1 - own) }, createRandom('kept')),
      contestNull(model, { ...input, oneIsFirst: !input.oneIsFirst }, createRandom('kept')),
      contestNull(model, input, createRandom('another')),
    ];
    for (const other of others) expect(other).not.toBe(kept);
  });

  it('gives the chance that counting every network with the same answers of pairs gives', () => {
    const six = Int32Array.from('010000 001000 010000 000010 010001 000010'.replaceAll(' ', ''), Number);
    const input = {
      answered: new Uint8Array(6).fill(1),
      tied: new Uint8Array(36),
      oneIsFirst: false,
      tension: null,
    };
    const rankOf = (names: ArrayLike<number>) =>
      slowContest({ ...input, share: Float64Array.from(names) }).rank;
    const every = alike(6, six).map(rankOf);
    const drawn = newContestTable(
      { names: six, group: [-1, -1, -1, -1, -1, -1], layers: 1, sigma: 0 },
      input,
      createRandom('count'),
    )(20_000);
    const shares = [...new Set(every)].map((least) => ({
      counted: every.filter((rank) => rank >= least - 1e-9).length / every.length,
      drawn: drawn.filter((rank) => rank >= least - 1e-9).length / drawn.length,
    }));
    expect(every.length).toBeGreaterThan(1_000);
    expect(shares.length).toBeGreaterThan(3);
    for (const share of shares) expect(Math.abs(share.drawn - share.counted)).toBeLessThan(0.015);
  });

  it('has more weak contests where one may be far more popular than the rest', () => {
    const n = 12;
    const names = Int32Array.from({ length: n * n }, (_, at) =>
      [1, 3].includes(((at % n) - Math.floor(at / n) + n) % n) ? 1 : 0,
    );
    const input = {
      answered: new Uint8Array(n).fill(1),
      tied: new Uint8Array(n * n),
      oneIsFirst: false,
      tension: null,
    };
    const weak = (sigma: number): number => {
      const model = { names, group: new Int32Array(n).fill(-1), layers: 1, sigma };
      return newContestTable(model, input, createRandom('spread'))(1_500).filter((rank) => rank < 0.6).length;
    };
    expect(weak(4)).toBeGreaterThan(weak(0) + 75);
  });
});
