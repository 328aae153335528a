import type { ErrorRequestHandler, Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { showAnswerSheet } from '../use-cases/surveys/answer-sheet.ts';
import { closeSurvey } from '../use-cases/surveys/close-survey.ts';
import { createSurvey } from '../use-cases/surveys/create-survey.ts';
import { eraseAnswer } from '../use-cases/surveys/erase-answer.ts';
import { listReminders } from '../use-cases/surveys/list-reminders.ts';
import { listSurveyItems } from '../use-cases/surveys/list-survey-items.ts';
import { renewLink } from '../use-cases/surveys/renew-link.ts';
import { saveAnswer } from '../use-cases/surveys/save-answer.ts';
import { writeSurveyKit } from '../use-cases/surveys/write-survey-kit.ts';
import { emptyRoute, fileRoute, route } from './route.ts';

const answersPath = '/survey-answers';

/** @param guesses counts links that are not valid, over all routers of the service */
export function surveyRoutes(router: Router, telar: Dependencies, guesses: ErrorRequestHandler): void {
  const { surveys } = telar.store;
  route(router, api.listSurveyItems, () => Promise.resolve(listSurveyItems()));
  route(router, api.createSurvey, ({ body }) => createSurvey(telar, body));
  route(router, api.listSurveys, ({ query }) => surveys.listSurveys(query));
  route(router, api.showSurvey, ({ params }) => surveys.findSurvey(params.id));
  route(router, api.listReminders, ({ params }) => listReminders(telar, params.id));
  route(router, api.renewSurveyLink, ({ params: { id, respondent } }) =>
    renewLink(telar, { surveyId: id, respondentId: respondent }),
  );
  route(router, api.closeSurvey, ({ params }) => closeSurvey(telar, params.id));
  fileRoute(router, api.writeSurveyKit, ({ query, signal }) => writeSurveyKit(telar, query, signal));
  emptyRoute(router, api.deleteSurvey, ({ params }) => surveys.deleteSurvey(params.id));

  route(router, api.showAnswerSheet, ({ params }) => showAnswerSheet(telar, params.token));
  route(router, api.saveAnswer, ({ params, body }) => saveAnswer(telar, params.token, body));
  route(router, api.eraseAnswer, ({ params }) => eraseAnswer(telar, params.token));
  router.use(answersPath, guesses);
}
