import type { z } from 'zod';
import { surveyReminder } from '../../../contract/survey-reminder.ts';
import type { SurveyReminders } from '../../../contract/surveys.ts';
import type { Dependencies } from '../dependencies.ts';
import { takesAnswers } from './answer-sheet.ts';
import { nameOf } from './survey-link.ts';

/**
 * A text for each respondent who has not sent an answer. Whoever erased hers has decided, and is not reminded.
 *
 * @returns nothing to send once answers are taken no longer; null when there is no such survey
 */
export async function listReminders(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  id: string,
): Promise<z.output<typeof SurveyReminders> | null> {
  const survey = await store.surveys.findSurvey(id);
  if (survey === null) return null;
  const waiting = takesAnswers(survey, now())
    ? survey.respondents.filter(({ state }) => state === 'not-started' || state === 'started')
    : [];
  return {
    items: waiting.map(({ id: respondentId, actorId, role, state }) => {
      const name = nameOf(survey, actorId);
      const text = surveyReminder({ ...survey, schoolName: name, isStarted: state === 'started' });
      return { respondentId, actorId, name, role, text };
    }),
  };
}
