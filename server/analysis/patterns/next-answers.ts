import { exactly } from '../inference/monte-carlo.ts';
import { namesOf } from '../survey-wave/member-names.ts';
import { supposeAnswers } from '../survey-wave/suppose-answers.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { statement, type Statement } from '../statement.ts';
import { gate, type Decision } from './decide.ts';
import type { Pattern } from './pattern.ts';
import type { Settings } from './settings.ts';

/** Whether a reading is possible is judged with few draws: enough for p₀ ≤ .05, and the same each time. */
const possibleDraws = exactly(99);

/** Readings that more answers might make possible, and those that hang on the answers that are missing. */
const wantsMore: ReadonlySet<string> = new Set(['low-response', 'too-sparse-to-tell']);

/**
 * What to ask next where not enough is known: how many more must answer for a reading to be possible, and who has not
 * answered; or that even all of them would not do. `null`: nothing that answers could change.
 *
 *   the smallest k ≤ unanswered with which the gates are passed and p₀ ≤ α; the ties of those k taken at the mean of those who answered
 *
 * Found by halving: with more answers a reading only becomes easier.
 *
 * Cost  log(unanswered) × the pattern's test
 */
export function nextAnswers(
  survey: SurveyWave,
  pattern: Pattern,
  settings: Settings,
  { state, reason }: Decision,
): Statement | null {
  if (state !== 'not-enough-evidence' || reason === null || !(survey.rosterKnown && survey.answersKnown))
    return null;
  const unanswered = [...survey.ids.keys()].filter((i) => !survey.answered[i]);
  const who = { names: namesOf(survey, unanswered), count: unanswered.length };
  if (reason === 'depends-on-missing') return unanswered.length === 0 ? null : statement('next-missing', who);
  if (!wantsMore.has(reason)) return null;
  if (unanswered.length === 0) return fewTies(pattern, statement('next-all-answered', { members: survey.n }));
  const quick = { ...settings, draws: possibleDraws };
  const more = fewestAnswers(unanswered, (some) => isPossible(supposeAnswers(survey, some), pattern, quick));
  return more === null
    ? fewTies(pattern, statement('next-never', { members: survey.n, ...who }))
    : statement('next-more', { more, ...who });
}

/** That ties are too few is what a test says; a fact that cannot be read lacks something else. */
const fewTies = ({ kind }: Pattern, said: Statement): Statement | null => (kind === 'test' ? said : null);

/** Whether some reading could be given of a wave: the gates are passed, and the smallest p that it allows is ≤ α. */
function isPossible(survey: SurveyWave, pattern: Pattern, settings: Settings): boolean {
  if (gate(survey, pattern, settings) !== null) return false;
  const { inapplicable, overridden, attainable } = pattern.evaluate(survey, settings);
  const isTooSparse = overridden?.reason === 'too-sparse-to-tell';
  return inapplicable === null && !isTooSparse && (attainable ?? 0) <= settings.alpha;
}

/** The smallest number of those who did not answer with whom it is possible; null where even all of them would not do. */
function fewestAnswers(
  unanswered: readonly number[],
  isEnough: (some: readonly number[]) => boolean,
): number | null {
  if (!isEnough(unanswered)) return null;
  let [least, most] = [1, unanswered.length];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (isEnough(unanswered.slice(0, middle))) most = middle;
    else least = middle + 1;
  }
  return most;
}
