import { z } from 'zod';
import { ImportReport } from '../../contract/revisions.ts';
import { Survey, SurveyAnswer, SurveyRespondent } from '../../contract/surveys.ts';
import { jsonValue } from '../row-values.ts';

/** What does not change while a survey runs; both engines keep it as JSON text. */
export const SurveyDefinition = Survey.omit({
  respondents: true,
  state: true,
  closedAt: true,
  revision: true,
});

export const surveyRow = z.object({
  id: z.string(),
  definition: jsonValue.pipe(SurveyDefinition),
  closedAt: z.string().nullable(),
  revision: z.number().int().nullable(),
});

export const wholeSurveyRow = surveyRow.extend({
  keepUntil: z.string().nullable(),
  report: z.union([z.null(), jsonValue.pipe(ImportReport)]),
});

export const respondentRow = SurveyRespondent.extend({
  surveyId: z.string(),
  version: z.number().int(),
});

export const answerRow = respondentRow.extend({
  answer: z.union([z.null(), jsonValue.pipe(SurveyAnswer)]),
  tokenHash: z.string(),
});
