import type { ErrorRequestHandler, Router } from 'express';
import { api } from '../../contract/api.ts';
import { TelarProblem } from '../../contract/problems.ts';
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
import { limitRequests } from './limit-requests.ts';
import { emptyRoute, fileRoute, route } from './route.ts';

const answersPath = '/survey-answers';
/** Links that are not valid which one address may try in a minute. */
const mostGuesses = 60;

/** @param perMinute requests a minute from one address; 0 lifts the limit, also that of guesses */
export function surveyRoutes(router: Router, telar: Dependencies, perMinute: number): void {
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

  // What somebody answered stays in no cache.
  router.use(answersPath, (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  route(router, api.showAnswerSheet, ({ params }) => showAnswerSheet(telar, params.token));
  route(router, api.saveAnswer, ({ params, body }) => saveAnswer(telar, params.token, body));
  route(router, api.eraseAnswer, ({ params }) => eraseAnswer(telar, params.token));
  if (perMinute > 0) router.use(answersPath, limitGuesses(Math.min(perMinute, mostGuesses)));
}

/**
 * Counts links that are not valid, and those alone: whoever has a valid one is answered, also where others at the same
 * address guess.
 */
function limitGuesses(perMinute: number): ErrorRequestHandler {
  const limit = limitRequests(perMinute);
  return (error: unknown, request, response, next) => {
    const isGuess = error instanceof TelarProblem && error.code === 'unknown-link';
    if (!isGuess) next(error);
    else void limit(request, response, () => next(error));
  };
}
