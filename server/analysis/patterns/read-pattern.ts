import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { idsOf } from '../survey-wave/member-names.ts';
import { ratingInterval } from '../profile/rating-interval.ts';
import { decide, gate } from './decide.ts';
import { fragilityOf } from './fragility.ts';
import type { EvidenceKind, Pattern, TestResult } from './pattern.ts';
import type { Reading } from './reading.ts';
import type { Settings } from './settings.ts';
import { thresholdsOf } from './thresholds-of.ts';

/** Ratings count as evidence of their own when even the upper end of their interval is in the lower half of 1–4. */
const lowRating = 2.5;
const fewestRaters = 3;

/**
 * One pattern in one wave: its result, its state, and everything that is given with it. `before` is the reading of the
 * wave before, which makes a flag that was there already a matter of two waves.
 */
export function readPattern(
  survey: SurveyWave,
  pattern: Pattern,
  settings: Settings,
  before: Reading | null,
): Reading {
  const result = pattern.evaluate(survey, settings);
  const { state, reason } = decide(survey, pattern, result, settings);
  const flagged = state === 'flagged';
  // Facts are always given; a p-value only where the gates are passed and the pattern could be read.
  const applicable = gate(survey, pattern, settings) === null && result.inapplicable === null;
  const kinds = flagged ? kindsOf(survey, pattern, result, before) : [];
  return {
    pattern: pattern.id,
    state,
    reason,
    grade: flagged ? (kinds.length > 1 ? 'finding' : 'signal') : null,
    evidenceKinds: kinds,
    subjects: flagged ? idsOf(survey, result.subjects) : [],
    p: applicable ? result.p : null,
    attainable: applicable ? result.attainable : null,
    q: null,
    evidence: pattern.evidence(survey, result),
    statements: pattern.narrative(survey, result, state),
    bounds: applicable ? pattern.bounds(survey, result) : null,
    fragility: flagged ? fragilityOf(survey, pattern, settings, result.subjects) : null,
    lookAlikes: pattern.lookAlikes(survey, result),
    thresholds: thresholdsOf(pattern, settings),
  };
}

function kindsOf(
  survey: SurveyWave,
  pattern: Pattern,
  result: TestResult<unknown>,
  before: Reading | null,
): EvidenceKind[] {
  const kinds = new Set<EvidenceKind>(result.kinds);
  const low = pattern.ratings.some((characteristic) => {
    const interval = ratingInterval(survey.ratings.get(characteristic) ?? []);
    return interval !== null && interval.raters >= fewestRaters && interval.high < lowRating;
  });
  if (low) kinds.add('ratings');
  if (before?.state === 'flagged' && sharesSubjects(survey, result, before)) kinds.add('two-waves');
  return [...kinds];
}

/** A flag about members is the same flag when it is about some of the same ones. */
function sharesSubjects(survey: SurveyWave, { subjects }: TestResult<unknown>, before: Reading): boolean {
  return subjects.length === 0 || subjects.some((i) => before.subjects.includes(survey.ids[i]!));
}
