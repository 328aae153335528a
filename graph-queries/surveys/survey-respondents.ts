import { z } from 'zod';
import { text } from '../row-values.ts';
import { respondentRow } from './survey-row.ts';

/**
 * Who was asked in this survey, and who has answered?
 *
 * $id      survey id
 * Columns  SurveyRespondent, surveyId, version; in the order in which they were named
 * Index    respondent(surveyId)
 */
export const surveyRespondents = {
  name: 'surveys/survey-respondents',
  parameters: z.object({ id: text }),
  row: respondentRow,
};
