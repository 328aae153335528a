import { z } from 'zod';
import { text } from '../row-values.ts';
import { answerRow } from './survey-row.ts';

/**
 * What did the holder of this link answer?
 *
 * $tokenHash  SHA-256 of the link, in hexadecimal
 * Columns     SurveyRespondent, surveyId, version, answer (JSON text), tokenHash; one row or none
 * Index       unique respondent(tokenHash)
 */
export const findAnswer = {
  name: 'surveys/find-answer',
  parameters: z.object({ tokenHash: text }),
  row: answerRow,
};
