import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { TestResult } from '../pattern.ts';
import { contestValue } from '../../inference/contest.ts';
import type { PowerStruggleFacts } from './evaluate.ts';

/** The contest of the two leaders if the missing followed neither, both, or were shared out to the weaker camp first. */
export function bounds(
  survey: SurveyWave,
  { facts }: TestResult<PowerStruggleFacts>,
): { low: number; high: number } | null {
  const { contest, following } = facts;
  if (!contest || !following || contest.value === 0) return null;
  const { members } = following;
  const leaders = [members[contest.a]!, members[contest.b]!];
  const missing = survey.n - survey.respondents - leaders.filter((leader) => !survey.answered[leader]).length;
  const voters = survey.n - 2;
  const either = (contest.followsA + contest.followsB) / (1 + contest.overlap);
  const both = contest.followsA + contest.followsB - either;
  const value = (a: number, b: number, shared: number): number => contestValue(a, b, shared, voters);
  const { followsA: a, followsB: b } = contest;
  const toWeaker = Math.min(missing, Math.abs(a - b) + Math.max(0, missing - Math.abs(a - b)) / 2);
  const high =
    a <= b
      ? value(a + toWeaker, b + missing - toWeaker, both)
      : value(a + missing - toWeaker, b + toWeaker, both);
  const low = Math.min(value(a, b, both), value(a + missing, b + missing, both + missing));
  return { low: Math.min(low, contest.value, high), high: Math.max(high, contest.value) };
}
