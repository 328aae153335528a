import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Lifted } from '../pattern.ts';
import { evaluate, leastWith, mostWithout } from './evaluate.ts';
import { servingOf } from './offices.ts';
import { sharesWith } from './shares.ts';

/**
 * Why schools that hung together through outsiders do so no more:
 *
 *   resolved     they still hang together (c₁ ≥ .6), or by themselves at least as much as the rule asks of them:
 *                c₀ now > c₁ then / 2
 *   collapsed    neither: the support went, and what it held together fell apart
 *   cannot-tell  neither, and those who did not answer could make it so
 */
export function lifted(before: SurveyWave, now: SurveyWave): Lifted {
  const [was, is] = [before, now].map((survey) => sharesWith(survey, servingOf(survey).support));
  const isHeldBy = (without: number): boolean => without > mostWithout * was!.withThem;
  if (is!.withThem >= leastWith || isHeldBy(is!.without)) return 'resolved';
  return isHeldBy(is!.withoutAtMost) ? 'cannot-tell' : 'collapsed';
}

/** Whether the dependence seen in the survey before this one is gone because what it held together fell apart. */
export function fellApart(now: SurveyWave): boolean {
  const before = now.earlier.findLast(({ asked }) => asked);
  return before !== undefined && lifted(before, now) === 'collapsed' && evaluate(before).ruleOutcome === true;
}
