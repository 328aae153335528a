/** Two candidates with separate followings, and how strongly they contest. */
export type Contest = {
  value: number;
  /** `value`, and among contests of one value the one whose camps also work more among themselves. */
  rank: number;
  a: number;
  b: number;
  followsA: number;
  followsB: number;
  overlap: number;
  /** How much the camps are tied inside rather than across in other layers, from 0 to 1; one half: as much. */
  closeness: number;
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

/** The least share of the network that each camp must be, its leader included. */
export const leastCamp = 1 / 3;

/** How many of the `voters` other than the two leaders must follow each of them. */
export const leastFollowing = (voters: number): number => leastCamp * (voters + 2) - 1;

/**
 * Contest: the two-leader structure that speaks loudest for two camps.
 *
 *   C = 2·min(s_a, s_b)/v · (1 − J)^(3/2) + |S_a ∪ S_b|/10v
 *
 * over pairs a, b without a positive tie, at least one of whom answered, of which one is the most followed of all and
 * each camp, its leader included, is a third of all: s + 1 ≥ (v + 2)/3; s what the v voters other than the two give each, J the Jaccard index of the two followings (weighted: Σ min/Σ max), |S_a ∪ S_b|
 * likewise Σ max. Two equal, separate camps that take in everybody have C = 1.1, the most there is.
 *
 * Among pairs of equal C the one whose camps are tied more inside than across in other layers comes first, in the data
 * and in the null alike: it breaks ties between values, and no more.
 *
 * Source      this project's own measure, experimental
 * Reads       `share` row by row (row follows column), whose rows are answers, and the pairs tied otherwise
 * Returns     the strongest pair, or a contest of 0 when no pair qualifies
 * Cost        O(n²)
 */
export function strongestContest(share: Float64Array, answered: Uint8Array, tied: Uint8Array): Contest {
  const n = answered.length;
  const answers = answered.reduce((sum, own) => sum + own, 0);
  const total = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) total[j]! += share[i * n + j]!;
  const most = total.reduce((largest, sum) => Math.max(largest, sum), 0);
  let best = noContest;
  if (answers < 4 || most === 0) return best;
  for (let a = 0; a < n; a++) {
    if (total[a]! < most - 1e-9) continue;
    for (let b = 0; b < n; b++) {
      if (b === a || tied[a * n + b] || share[a * n + b]! > 0 || share[b * n + a]! > 0) continue;
      if (!answered[a] && !answered[b]) continue;
      const voters = answers - answered[a]! - answered[b]!;
      const least = leastFollowing(voters) - 1e-9;
      if (total[a]! < least || total[b]! < least) continue;
      const contest = contestOf(share, n, a, b, voters);
      if (contest.value < best.value - 1e-9) continue;
      const closeness = closenessOf(share, n, tied, a, b);
      const rank = contest.value + tieBreak * closeness;
      if (rank > best.rank + 1e-12) best = { ...contest, rank, closeness };
    }
  }
  return best;
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
    const [x, y] = [share[i * n + a]!, share[i * n + b]!];
    followsA += x;
    followsB += y;
    both += Math.min(x, y);
    either += Math.max(x, y);
  }
  const overlap = either === 0 ? 0 : both / either;
  return { value: contestValue(followsA, followsB, both, voters), a, b, followsA, followsB, overlap };
}

/** Smaller than the least difference between two values of C, so that it only orders equal ones. */
export const tieBreak = 1e-4;

/**
 * How much more two camps are tied inside than across in the layers that did not make the following, from 0 to 1; one
 * half when nothing tells. C takes few values in a small network, and half of a value's probability is lost in ties.
 */
function closenessOf(share: Float64Array, n: number, tied: Uint8Array, a: number, b: number): number {
  const side = (i: number): number =>
    i === a ? 1 : i === b ? -1 : Math.sign(share[i * n + a]! - share[i * n + b]!);
  let [inside, insidePairs, across, acrossPairs] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const own = side(i);
    if (own === 0) continue;
    for (let j = i + 1; j < n; j++) {
      const other = side(j);
      if (other === 0) continue;
      if (own === other) {
        inside += tied[i * n + j]!;
        insidePairs++;
      } else {
        across += tied[i * n + j]!;
        acrossPairs++;
      }
    }
  }
  const dense = insidePairs === 0 ? 0 : inside / insidePairs;
  const sparse = acrossPairs === 0 ? 0 : across / acrossPairs;
  return dense + sparse === 0 ? 0.5 : dense / (dense + sparse);
}

/** C from what the two are given, what of it comes from the same voters, and the number of voters. */
export function contestValue(followsA: number, followsB: number, both: number, voters: number): number {
  const either = followsA + followsB - both;
  if (either <= 0 || voters <= 0) return 0;
  return ((2 * Math.min(followsA, followsB)) / voters) * (1 - both / either) ** 1.5 + either / (10 * voters);
}
