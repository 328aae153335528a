import type { NoEvidenceReason, Pattern, State, TestResult } from './pattern.ts';
import type { Settings } from './settings.ts';
import { responseRate, someoneIsSilent, type SurveyWave } from '../survey-wave/survey-wave.ts';

export type Decision = { state: State; reason: NoEvidenceReason | null };

const unclear = (reason: NoEvidenceReason): Decision => ({ state: 'not-enough-evidence', reason });

/**
 * What keeps a pattern from being read in this wave at all: nobody was asked, too few members, too few answers, or not
 * knowing who did not answer. Null: it may be read.
 */
export function gate(
  survey: SurveyWave,
  pattern: Pick<Pattern, 'needsRoster'>,
  { gates }: Settings,
): Decision | null {
  if (!survey.asked) return unclear('no-survey');
  if (survey.rosterKnown && survey.n < gates.members) return unclear('too-few-members');
  if (pattern.needsRoster && !(survey.rosterKnown && survey.answersKnown)) return unclear('roster-unknown');
  if (survey.n < gates.members) return unclear('too-few-members');
  if (responseRate(survey) < gates.response) return unclear('low-response');
  return null;
}

/**
 * The three states, the same for every pattern. With p₀ the smallest p this wave could have given:
 * flagged at p ≤ α; too sparse to tell when p₀ > α; not flagged only well above α, and further above it when somebody
 * did not answer; what lies between stays open. What one answer, or those that are missing, could bring about is never
 * called absent.
 */
export function decide(
  survey: SurveyWave,
  pattern: Pick<Pattern, 'needsRoster'>,
  result: TestResult<unknown>,
  settings: Settings,
): Decision {
  const closed = gate(survey, pattern, settings);
  if (closed) return closed;
  if (result.inapplicable) return unclear(reasonOf(result.inapplicable, survey));
  if (result.p === null) {
    if (result.ruleOutcome === null) return unclear('depends-on-missing');
    return { state: result.ruleOutcome ? 'flagged' : 'not-flagged', reason: null };
  }
  const missing = someoneIsSilent(survey);
  if (result.p <= settings.alpha) return result.overridden ?? { state: 'flagged', reason: null };
  if (result.possible) return unclear(missing ? 'depends-on-missing' : 'borderline');
  if ((result.attainable ?? 0) > settings.alpha) return unclear('too-sparse-to-tell');
  if (result.p > (missing ? settings.clearWithMissing : settings.clear))
    return { state: 'not-flagged', reason: null };
  return unclear(missing ? 'depends-on-missing' : 'borderline');
}

/** Above this p nothing of the kind is there, whatever the settings allow. */
const clearlyAbsent = 0.2;

/** Whether it may be said that a pattern is not seen: only where it was tested, and what there is, is well within chance. */
export const isClearlyAbsent = (state: State, p: number | null): boolean =>
  state === 'not-flagged' && p !== null && p > clearlyAbsent;

/** A layer that is held back was asked: what it would show is not given out. */
const reasonOf = (reason: NoEvidenceReason, { heldBack }: SurveyWave): NoEvidenceReason =>
  reason === 'layer-not-asked' && heldBack.some(({ kind }) => kind === 'layer') ? 'held-back' : reason;
