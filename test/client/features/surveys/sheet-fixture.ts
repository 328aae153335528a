import { surveyConsent } from '../../../../contract/survey-consent.ts';
import type { AnswerSheet, SurveyAnswer } from '../../../../contract/surveys.ts';
import { surveyOf } from '../../../use-cases/surveys/survey-of.ts';

/** The sheet of school a's respondent, in an open survey on schools a, b and c. */
export function sheetOf(
  items: readonly string[],
  answer: SurveyAnswer | null = null,
  more: Partial<AnswerSheet> = {},
): AnswerSheet {
  const {
    respondents: _respondents,
    revision: _revision,
    ...survey
  } = surveyOf(items, {
    state: 'open',
    closedAt: null,
    activities: [{ id: 'taller', name: 'Taller de lectura', date: '2026-05' }],
  });
  return {
    survey,
    consent: surveyConsent(survey),
    ...{ actorId: 'a', actorName: 'Escuela a', role: 'principal', answer },
    ...{ state: answer === null ? 'not-started' : 'started', version: 0, savedAt: null, sentAt: null },
    ...more,
  };
}

/** Words that show their keys and what fills them, and texts in Spanish. */
export const plainWords = {
  t: ((key: string, values?: object) =>
    values === undefined ? key : `${key} ${Object.values(values).join(' ')}`) as never,
  localize: ({ es }: { es: string; en: string }) => es,
};
