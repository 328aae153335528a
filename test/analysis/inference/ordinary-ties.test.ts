import { describe, expect, it } from 'vitest';
import { ordinarySplits } from '../../../server/analysis/inference/ordinary-splits.ts';
import { ordinaryTies } from '../../../server/analysis/inference/ordinary-ties.ts';
import type { TieModel } from '../../../server/analysis/kernels/splits-by-kernel.ts';
import { twoPartNull } from '../../../server/analysis/inference/two-part-null.ts';
import { createRandom, type Random } from '../../../server/analysis/random.ts';

const pairsOf = (n: number): [number, number][] =>
  Array.from({ length: n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: n - 1 - i }, (_, k): [number, number] => [i, i + 1 + k]),
  );

function model(n: number, more: Partial<TieModel> = {}): TieModel {
  const pairs = pairsOf(n);
  return {
    n,
    from: Uint16Array.from(pairs, ([i]) => i),
    to: Uint16Array.from(pairs, ([, j]) => j),
    logOdds: new Float64Array(pairs.length),
    stratum: new Uint8Array(pairs.length),
    ties: [6],
    sigma: 0,
    omega: 1,
    ...more,
  };
}

/** How often each pair is tied. */
function shares(of: TieModel, draws: number): number[] {
  const random = createRandom('ordinary-ties');
  const draw = ordinaryTies(of);
  const counts = new Map<string, number>();
  for (let k = 0; k < draws; k++)
    draw(random, (i, j) => counts.set(`${i}-${j}`, (counts.get(`${i}-${j}`) ?? 0) + 1));
  return pairsOf(of.n).map(([i, j]) => (counts.get(`${i}-${j}`) ?? 0) / draws);
}

/** P(pair is tied | m ties) of independent ties with given odds, by every set of m pairs. */
function exactShares(odds: readonly number[], m: number): number[] {
  const inside = odds.map(() => 0);
  let all = 0;
  for (let set = 0; set < 2 ** odds.length; set++) {
    const members = odds.flatMap((_, d) => ((set >>> d) & 1 ? [d] : []));
    if (members.length !== m) continue;
    const weight = members.reduce((product, d) => product * odds[d]!, 1);
    all += weight;
    for (const d of members) inside[d]! += weight;
  }
  return inside.map((weight) => weight / all);
}

/** The pairs of largest key by the formula, all keys with their logarithm, sorted; equal ones of the last are all chosen. Shuffles `places` on. */
function slowTies(of: TieModel, places: number[], random: Random): string[] {
  random.shuffle(places);
  const isFirst = (i: number): boolean => places.indexOf(i) < of.n >>> 1;
  const activity = Array.from({ length: of.n }, () => random.normal(0, of.sigma));
  const uniform = new Float64Array(of.logOdds.length);
  random.fillOpen(uniform);
  const keys = Array.from(uniform, (u, d) => {
    const [i, j] = [of.from[d]!, of.to[d]!];
    const together = isFirst(i) === isFirst(j) ? Math.log(of.omega) : 0;
    return of.logOdds[d]! + activity[i]! + activity[j]! + together + Math.log(u / (1 - u));
  });
  return of.ties.flatMap((count, s) => {
    const own = [...keys.keys()].filter((d) => of.stratum[d] === s);
    const least = own.map((d) => keys[d]!).toSorted((a, b) => b - a)[count - 1] ?? Infinity;
    return own.filter((d) => keys[d]! >= least).map((d) => `${String(of.from[d])}-${String(of.to[d])}`);
  });
}

describe('ordinary ties', () => {
  it.each([
    ['as they come', (random: Random) => random],
    [
      'where many are equal',
      (random: Random) =>
        Object.assign(random, {
          fillOpen: (into: Float64Array) => into.forEach((_, d) => (into[d] = random.integer(3) / 4 + 0.2)),
        }),
    ],
  ])('are those with the largest keys, and leave the same random numbers: uniform ones %s', (_, prepare) => {
    const pairs = pairsOf(9);
    for (const sigma of [0, 0.8]) {
      const random = createRandom(`model ${String(sigma)}`);
      const of = model(9, {
        ...{ sigma, omega: 3, ties: [5, 0, 6, 1] },
        logOdds: Float64Array.from(pairs, () => Math.round(random.normal()) / 2),
        stratum: Uint8Array.from(pairs, (_, d) => d % 4),
      });
      const [one, other] = [prepare(createRandom('ties')), prepare(createRandom('ties'))];
      const draw = ordinaryTies(of);
      const places = Array.from({ length: 9 }, (_, i) => i);
      for (let k = 0; k < 200; k++) {
        const found: string[] = [];
        draw(one, (i, j) => found.push(`${String(i)}-${String(j)}`));
        expect(found).toEqual(slowTies(of, places, other));
      }
      expect(one.state()).toEqual(other.state());
    }
  });

  it('fall in each stratum as many times as they were observed to', () => {
    const stratum = Uint8Array.from(pairsOf(7), (_, d) => d % 4);
    const of = model(7, { stratum, ties: [1, 0, 5, 2], sigma: 0.6, omega: 3 });
    const random = createRandom('strata');
    const draw = ordinaryTies(of);
    for (let k = 0; k < 50; k++) {
      const found = [0, 0, 0, 0];
      draw(random, (i, j) => found[stratum[pairsOf(7).findIndex(([a, b]) => a === i && b === j)]!]!++);
      expect(found).toEqual([1, 0, 5, 2]);
    }
  });

  it.each([2, 3, 5])('come as often as independent ties would, given that there are %d', (m) => {
    const odds = pairsOf(5).map((_, d) => [4, 2, 1, 1, 0.5][d % 5]!);
    const drawn = shares(model(5, { logOdds: Float64Array.from(odds, Math.log), ties: [m] }), 20_000);
    exactShares(odds, m).forEach((share, d) => expect(Math.abs(drawn[d]! - share)).toBeLessThan(0.04));
  });

  it('are even where nothing speaks for any pair, and lean on hidden halves that are drawn anew', () => {
    for (const omega of [1, 3])
      for (const share of shares(model(6, { omega, sigma: 0.6 }), 20_000))
        expect(Math.abs(share - 6 / 15)).toBeLessThan(0.02);
  });
});

describe('splits of ordinary networks', () => {
  it('are the same for whoever asks, a longer table beginning with the shorter one', () => {
    const of = model(9, { sigma: 0.6, omega: 3, ties: [12] });
    const short = ordinarySplits(of, 20);
    expect(ordinarySplits({ ...of, logOdds: Float64Array.from(of.logOdds) }, 60).slice(0, 20)).toEqual(short);
    expect(ordinarySplits({ ...of, sigma: 0.3 }, 20)).not.toEqual(short);
  });

  it.each([
    [8, 11, 3],
    [12, 25, 3],
    [18, 40, 3],
    [10, 20, 1],
  ])(
    'agree with the two-part null where nothing but hidden halves is known: n %d, m %d, ω %d',
    (n, m, omega) => {
      const mine = Float64Array.from(ordinarySplits(model(n, { ties: [m], omega }), 999)).sort();
      const other = Float64Array.from(twoPartNull(n, m, omega, 999)).sort();
      for (const at of [499, 899, 949]) expect(Math.abs(mine[at]! - other[at]!)).toBeLessThan(0.03);
    },
  );
});
