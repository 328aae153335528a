import { z } from 'zod';
import { text } from '../row-values.ts';
import { wholeSurveyRow } from './survey-row.ts';

/**
 * What is this survey, and what became of it?
 *
 * $id      survey id
 * Columns  id, definition (JSON text), closedAt, keepUntil, revision, report (JSON text); one row or none
 * Index    primary key of survey
 */
export const findSurvey = {
  name: 'surveys/find-survey',
  parameters: z.object({ id: text }),
  row: wholeSurveyRow,
};
