import { z } from 'zod';
import { PageQuery, pageOf } from '../paging.ts';
import { ImportReport } from '../revisions.ts';
import {
  AnswerSheet,
  CreatedSurvey,
  NewSurvey,
  SaveAnswer,
  Survey,
  SurveyItem,
  SurveyLink,
  SurveyReminders,
  SurveySummary,
} from '../surveys.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

const TokenParams = z.object({ token: z.string().min(1).max(200) });

export const surveysEndpoints = {
  listSurveyItems: {
    method: 'get',
    path: '/survey-items',
    tag: 'Surveys',
    summary: 'The bank of what a survey can ask, and the ids of a short set to begin with',
    response: z.object({ items: z.array(SurveyItem), defaults: z.array(z.string()) }),
  },
  createSurvey: {
    method: 'post',
    path: '/surveys',
    tag: 'Surveys',
    summary: 'Opens a survey; its personal links are shown this once',
    body: NewSurvey,
    response: CreatedSurvey,
    status: 201,
  },
  listSurveys: {
    method: 'get',
    path: '/surveys',
    tag: 'Surveys',
    summary: 'All surveys, the newest first',
    query: PageQuery,
    response: pageOf(SurveySummary),
  },
  showSurvey: {
    method: 'get',
    path: '/surveys/{id}',
    tag: 'Surveys',
    summary: 'A survey and who has answered',
    params: IdParams,
    response: Survey,
  },
  listReminders: {
    method: 'get',
    path: '/surveys/{id}/reminders',
    tag: 'Surveys',
    summary: 'Texts to send to those who have not answered',
    params: IdParams,
    response: SurveyReminders,
  },
  renewSurveyLink: {
    method: 'post',
    path: '/surveys/{id}/respondents/{respondent}/link',
    tag: 'Surveys',
    summary: 'A new personal link for a respondent; the one before is no longer valid',
    params: IdParams.extend({ respondent: z.string() }),
    response: SurveyLink,
    status: 201,
  },
  closeSurvey: {
    method: 'post',
    path: '/surveys/{id}/close',
    tag: 'Surveys',
    summary: 'Closes a survey: its answers become one wave of the network',
    params: IdParams,
    response: ImportReport,
    status: 201,
  },
  deleteSurvey: {
    method: 'delete',
    path: '/surveys/{id}',
    tag: 'Surveys',
    summary: 'Deletes a survey with the answers that are kept apart; a wave made of them stays',
    params: IdParams,
    response: z.null(),
    status: 204,
  },
  showAnswerSheet: {
    method: 'get',
    path: '/survey-answers/{token}',
    tag: 'Surveys',
    summary: 'What a respondent sees and has answered so far',
    params: TokenParams,
    response: AnswerSheet,
  },
  saveAnswer: {
    method: 'put',
    path: '/survey-answers/{token}',
    tag: 'Surveys',
    summary: 'Saves an answer, or sends it',
    params: TokenParams,
    body: SaveAnswer,
    response: AnswerSheet,
  },
  eraseAnswer: {
    method: 'delete',
    path: '/survey-answers/{token}',
    tag: 'Surveys',
    summary: 'Erases an answer',
    params: TokenParams,
    response: AnswerSheet,
  },
} as const satisfies Record<string, Endpoint>;
