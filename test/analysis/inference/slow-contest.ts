import type { ContestInput } from '../../../server/analysis/inference/contest.ts';

/**
 * The slow twin of `strongestContest`: every pair of two, each number by its formula, with lists in place of running sums.
 *
 *   C = 2·min(s_a, s_b)/v · (1 − J)^(3/2) + |S_a ∪ S_b|/10v,    rank = C + ½ T/v + .3 K
 */
export function slowContest(input: ContestInput): { rank: number; value: number } {
  const n = input.answered.length;
  const people = Array.from({ length: n }, (_, i) => i);
  const voters = people.filter((i) => input.answered[i]);
  const follows = (i: number, j: number): number => input.share[i * n + j]!;
  const sum = (of: readonly number[]): number => of.reduce((total, x) => total + x, 0);
  const followed = people.map((j) => sum(people.map((i) => follows(i, j))));
  const none = { rank: 0, value: 0 };
  if (voters.length < 4) return none;
  const contests = people.flatMap((a) =>
    people.slice(a + 1).flatMap((b) => {
      const others = people.filter((i) => i !== a && i !== b);
      const v = voters.filter((i) => i !== a && i !== b).length;
      const [s, t] = [a, b].map((leader) => sum(others.map((i) => follows(i, leader)))) as [number, number];
      const isFirst = [a, b].some((leader) => followed[leader]! >= Math.max(...followed) - 1e-9);
      const isApart = !input.tied[a * n + b] && follows(a, b) === 0 && follows(b, a) === 0;
      const isLarge = Math.min(s, t) + 1 >= (input.oneIsFirst ? 1 / 3 : 0.3) * (v + 2) - 1e-9;
      const isLed = Math.min(followed[a]!, followed[b]!) > sum(followed) / n + 1e-9;
      if (!isApart || !isLarge || !isLed || (!input.answered[a] && !input.answered[b])) return [];
      if (input.oneIsFirst && !isFirst) return [];
      const both = sum(others.map((i) => Math.min(follows(i, a), follows(i, b))));
      const either = sum(others.map((i) => Math.max(follows(i, a), follows(i, b))));
      const apart = either === 0 ? 0 : (1 - both / either) ** 1.5;
      const value = either === 0 ? 0 : ((2 * Math.min(s, t)) / v) * apart + either / (10 * v);
      return [{ value, rank: value + tenseOdds(input, a, b) / (2 * v) + 0.3 * closeness(input, a, b) }];
    }),
  );
  return contests.reduce((best, own) => (own.rank > best.rank ? own : best), none);
}

/** +1 with a, −1 with b, 0 undecided. */
function sideOf({ share, answered }: ContestInput, i: number, a: number, b: number): number {
  const n = answered.length;
  return i === a ? 1 : i === b ? -1 : Math.sign(share[i * n + a]! - share[i * n + b]!);
}

function tenseOdds(input: ContestInput, a: number, b: number): number {
  const { answered, tension } = input;
  if (tension === null) return 0;
  const n = answered.length;
  return [...answered.keys()]
    .filter((i) => answered[i] && sideOf(input, i, a, b) !== 0)
    .map((i) => {
      const { reported, unreported } = i === a || i === b ? tension.leaders : tension.followers;
      return tension.tense[i * n + (sideOf(input, i, a, b) > 0 ? b : a)] ? reported : unreported;
    })
    .reduce((odds, own) => odds + own, 0);
}

/** Share of tied pairs inside the camps, beside the share across; one half where nothing is tied. */
function closeness(input: ContestInput, a: number, b: number): number {
  const n = input.answered.length;
  const pairs = Array.from({ length: n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: i }, (_, j) => ({
      tied: input.tied[i * n + j]!,
      sides: sideOf(input, i, a, b) * sideOf(input, j, a, b),
    })),
  );
  const [inside, across] = [1, -1].map((kind) => {
    const own = pairs.filter(({ sides }) => sides === kind);
    return own.length === 0 ? 0 : own.filter(({ tied }) => tied).length / own.length;
  }) as [number, number];
  return inside + across === 0 ? 0.5 : inside / (inside + across);
}
