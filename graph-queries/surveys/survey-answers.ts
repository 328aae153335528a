import { z } from 'zod';
import { text } from '../row-values.ts';
import { answerRow } from './survey-row.ts';

/**
 * What was answered in this survey?
 *
 * $id      survey id
 * Columns  SurveyRespondent, surveyId, version, answer (JSON text), tokenHash; in the order in which they were named
 * Index    respondent(surveyId)
 */
export const surveyAnswers = {
  name: 'surveys/survey-answers',
  parameters: z.object({ id: text }),
  row: answerRow,
};
