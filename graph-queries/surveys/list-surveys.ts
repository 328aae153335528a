import { z } from 'zod';
import { maybeText, number } from '../row-values.ts';
import { surveyRow } from './survey-row.ts';

/**
 * Which surveys are there?
 *
 * $afterCreated  when the last survey already seen was opened (null: from the newest)
 * $afterId       its id
 * $limit         rows at most
 * Columns        id, definition (JSON text), closedAt, revision, respondents, sent, started (numbers of respondents);
 *                the newest first
 * Index          survey(createdAt, id), respondent(surveyId)
 */
export const listSurveys = {
  name: 'surveys/list-surveys',
  parameters: z.object({ afterCreated: maybeText, afterId: maybeText, limit: number }),
  row: surveyRow.extend({ respondents: number, sent: number, started: number }),
};
