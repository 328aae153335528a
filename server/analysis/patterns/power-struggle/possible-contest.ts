import { tensionBetween } from '../../inference/contest-tension.ts';
import {
  closenessWeight,
  contestValue,
  leastFollowing,
  strongestContest,
  totals,
} from '../../inference/contest.ts';
import { followingOf, type Following } from './following.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';

/**
 * Whether answers that are missing could bring about a contest of at least `critical`: a silent member may be one of the
 * leaders, and silent followers may all stand where they make the contest strongest. It never flags anything; it only
 * keeps a network from being called calm on the strength of an answer that nobody gave.
 *
 * Cost  O(n³)
 */
export function couldContest(survey: SurveyWave, critical: number): boolean {
  const { n, answered } = survey;
  const following = followingOf(survey, true);
  if (!following || n < 4) return false;
  const { share } = following;
  const total = totals(share, n);
  const most = total.reduce((largest, sum) => Math.max(largest, sum), 0);
  // What ties inside the camps may add to the rank; one half where other layers tell of none.
  const closest = closenessWeight * (following.tied.includes(1) ? 1 : 0.5);
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      if (following.tied[a * n + b] || share[a * n + b]! > 0 || share[b * n + a]! > 0) continue;
      const missing = n - survey.respondents - (answered[a] ? 0 : 1) - (answered[b] ? 0 : 1);
      if (following.oneIsFirst && Math.max(total[a]!, total[b]!) + missing < most - 1e-9) continue;
      if (atBest(following, a, b, missing) + closest >= critical - 1e-9) return true;
    }
  return false;
}

/** The rank of two members when silent voters go to the weaker until both are equal, then to both alike; tension as reported. */
function atBest(following: Following, a: number, b: number, missing: number): number {
  const { share, answered } = following;
  const n = answered.length;
  const tense = tensionBetween(following, a, b);
  let [x, y, both] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    if (i === a || i === b) continue;
    x += share[i * n + a]!;
    y += share[i * n + b]!;
    both += Math.min(share[i * n + a]!, share[i * n + b]!);
  }
  const toWeaker = Math.min(missing, Math.abs(x - y));
  const rest = missing - toWeaker;
  const weaker = Math.min(x, y) + toWeaker + Math.floor(rest / 2);
  const stronger = Math.max(x, y) + Math.ceil(rest / 2);
  return Math.min(weaker, stronger) < leastFollowing(n - 2, !following.oneIsFirst) - 1e-9
    ? 0
    : contestValue(weaker, stronger, both, n - 2) + tense / (2 * (n - 2));
}

/**
 * Whether the answer of a single member stands between the data and a contest of at least `critical`: without it the
 * pattern would be seen. Such a network is neither flagged nor called calm.
 *
 * Cost  O(n³)
 */
export function hangsOnOneAnswer(following: Following, critical: number): boolean {
  const { members, answered, share } = following;
  const n = members.length;
  return members.some((_, gone) => {
    if (!answered[gone]) return false;
    const contest = strongestContest({
      ...following,
      share: share.map((follows, cell) => (Math.floor(cell / n) === gone ? 0 : follows)),
      answered: answered.map((own, member) => (member === gone ? 0 : own)),
    });
    return contest.value > 0 && contest.rank >= critical - 1e-9;
  });
}
