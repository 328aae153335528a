import { tensionBetween, type TensionOdds } from './contest-tension.ts';

/** Two candidates with separate followings, and how strongly they contest. */
export type Contest = {
  value: number;
  /** `value` with what tension between the two adds or takes, and what ties inside the camps add. */
  rank: number;
  a: number;
  b: number;
  followsA: number;
  followsB: number;
  overlap: number;
  /** How much the camps are tied inside rather than across in other layers, from 0 to 1; one half: as much. */
  closeness: number;
};

/** Who follows whom, and what decides which two contest. */
export type ContestInput = {
  /** members × members, the share of layers in which the row follows the column; rows are answers. */
  readonly share: Float64Array;
  readonly answered: Uint8Array;
  /** Pairs tied in layers that do not make the following; symmetric. */
  readonly tied: Uint8Array;
  /** Whether one of the two must be the most followed of all: where following is only read from who works with whom. */
  readonly oneIsFirst: boolean;
  /** Null where nobody reports tension. */
  readonly tension: TensionOdds | null;
};

const noContest: Contest = {
  value: 0,
  rank: 0,
  a: -1,
  b: -1,
  followsA: 0,
  followsB: 0,
  overlap: 0,
  closeness: 0.5,
};

/** The least share of the network that each camp must be, its leader included: where leaders are named, and where not. */
export const leastCamp = 0.3;
export const leastCampUnnamed = 1 / 3;

/** How many of the `voters` other than the two leaders must follow each of them. */
export const leastFollowing = (voters: number, isNamed: boolean): number =>
  (isNamed ? leastCamp : leastCampUnnamed) * (voters + 2) - 1;

/**
 * Contest: the two-leader structure that speaks loudest for two camps.
 *
 *   C = 2·min(s_a, s_b)/v · (1 − J)^(3/2) + |S_a ∪ S_b|/10v,    rank = C + ½ T/v + .3 K
 *
 * over pairs a, b without a positive tie, at least one of whom answered, both followed by more than the mean, each of
 * whose camps, its leader included, is three tenths of all, or a third where leaders were not named: s + 1 ≥ .3·(v + 2);
 * s what the v voters other than the two give each, J the Jaccard index of the two followings (weighted: Σ min/Σ max),
 * |S_a ∪ S_b| likewise Σ max; T the log odds of the tension that is reported between the two and by followers of one about
 * the other (see contest-tension.ts); K how much the camps are tied inside rather than across in layers that did not make
 * the following, from 0 to 1. Two equal, separate camps that take in everybody have C = 1.1, the most there is.
 *
 * Source      this project's own measure, experimental
 * Returns     the strongest pair, or a contest of 0 when no pair qualifies
 * Cost        O(n²), and O(n) for each pair that qualifies
 */
export function strongestContest(
  input: ContestInput,
  total = totals(input.share, input.answered.length),
): Contest {
  const { share, answered, tied, oneIsFirst } = input;
  const n = answered.length;
  let [answers, most, sum] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    answers += answered[i]!;
    sum += total[i]!;
    if (total[i]! > most) most = total[i]!;
  }
  // Where everybody is followed alike nobody leads, as in a list that gives each the same number of names.
  const more = sum / n + 1e-9;
  let best = noContest;
  if (answers < 4 || most === 0) return best;
  const leaders = followedBy(total, Math.max(leastFollowing(answers - 2, !oneIsFirst) - 1e-9, more));
  // A pair is looked at once: from its first member, or from the one who must be the most followed.
  for (let at = 0; at < leaders.length; at++) {
    const a = leaders[at]!;
    if (oneIsFirst && total[a]! < most - 1e-9) continue;
    for (let next = oneIsFirst ? 0 : at + 1; next < leaders.length; next++) {
      const b = leaders[next]!;
      if (b === a || tied[a * n + b] || share[a * n + b]! > 0 || share[b * n + a]! > 0) continue;
      if (!answered[a] && !answered[b]) continue;
      const voters = answers - answered[a]! - answered[b]!;
      const least = Math.max(leastFollowing(voters, !oneIsFirst) - 1e-9, more);
      if (total[a]! < least || total[b]! < least) continue;
      const contest = contestOf(share, n, a, b, voters);
      const tense = tensionBetween(input, a, b) / (2 * voters);
      if (contest.value + tense + closenessWeight < best.rank - 1e-9) continue;
      const closeness = closenessOf(share, n, tied, a, b);
      const rank = contest.value + tense + closenessWeight * closeness;
      if (rank > best.rank + 1e-12) best = { ...contest, rank, closeness };
    }
  }
  return best;
}

/** Those who are followed by so many at least. */
function followedBy(total: Float64Array, least: number): number[] {
  const leaders: number[] = [];
  for (let i = 0; i < total.length; i++) if (total[i]! >= least) leaders.push(i);
  return leaders;
}

/** How much each is followed. */
export function totals(share: Float64Array, n: number): Float64Array {
  const total = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) total[j]! += share[i * n + j]!;
  return total;
}

function contestOf(
  share: Float64Array,
  n: number,
  a: number,
  b: number,
  voters: number,
): Omit<Contest, 'rank' | 'closeness'> {
  let [followsA, followsB, both, either] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    if (i === a || i === b) continue;
    const x = share[i * n + a]!;
    const y = share[i * n + b]!;
    followsA += x;
    followsB += y;
    both += x < y ? x : y;
    either += x < y ? y : x;
  }
  const overlap = either === 0 ? 0 : both / either;
  return { value: contestValue(followsA, followsB, both, voters), a, b, followsA, followsB, overlap };
}

/**
 * What ties inside the camps are worth beside C: at most .15 more than where ties tell nothing, which is less than one
 * follower more of the weaker leader in a network of a dozen. C alone takes few values in a small network, and half of a value's probability is lost in ties.
 */
export const closenessWeight = 0.3;

/**
 * How much more two camps are tied inside than across in the layers that did not make the following, from 0 to 1; one
 * half when nothing tells.
 */
function closenessOf(share: Float64Array, n: number, tied: Uint8Array, a: number, b: number): number {
  const one = campOf(share, n, a, b);
  const other = campOf(share, n, b, a);
  const insidePairs = (one.length * (one.length - 1) + other.length * (other.length - 1)) / 2;
  const acrossPairs = one.length * other.length;
  const inside = tiesInside(tied, n, one) + tiesInside(tied, n, other);
  const across = tiesAcross(tied, n, one, other);
  const dense = insidePairs === 0 ? 0 : inside / insidePairs;
  const sparse = acrossPairs === 0 ? 0 : across / acrossPairs;
  return dense + sparse === 0 ? 0.5 : dense / (dense + sparse);
}

/** A leader, and those who follow it more than its rival. */
function campOf(share: Float64Array, n: number, leader: number, rival: number): number[] {
  const camp: number[] = [];
  for (let i = 0; i < n; i++)
    if (i === leader || (i !== rival && share[i * n + leader]! > share[i * n + rival]!)) camp.push(i);
  return camp;
}

function tiesInside(tied: Uint8Array, n: number, camp: readonly number[]): number {
  let ties = 0;
  for (let k = 0; k < camp.length; k++)
    for (let l = k + 1; l < camp.length; l++) ties += tied[camp[k]! * n + camp[l]!]!;
  return ties;
}

function tiesAcross(tied: Uint8Array, n: number, one: readonly number[], other: readonly number[]): number {
  let ties = 0;
  for (let k = 0; k < one.length; k++)
    for (let l = 0; l < other.length; l++) ties += tied[one[k]! * n + other[l]!]!;
  return ties;
}

/** C from what the two are given, what of it comes from the same voters, and the number of voters. */
export function contestValue(followsA: number, followsB: number, both: number, voters: number): number {
  const either = followsA + followsB - both;
  if (either <= 0 || voters <= 0) return 0;
  return ((2 * Math.min(followsA, followsB)) / voters) * (1 - both / either) ** 1.5 + either / (10 * voters);
}
