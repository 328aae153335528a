import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { codedProblem, type Problem, type ProblemKind, TelarProblem } from '../../contract/problems.ts';
import { withoutToken } from './without-token.ts';

/** How HTTP says each kind of problem. */
const responses: Record<ProblemKind, { status: number; title: string }> = {
  'invalid-request': { status: 400, title: 'The request is not well formed' },
  'not-found': { status: 404, title: 'Not found' },
  'not-allowed': { status: 405, title: 'This address does not take that method' },
  conflict: { status: 409, title: 'The request contradicts what is stored' },
  'too-large': { status: 413, title: 'More than is taken at once' },
  'refused-import': { status: 422, title: 'The import was refused' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Telar failed' },
  'store-unavailable': { status: 503, title: 'The store cannot be reached' },
};

/** Turns whatever was thrown into problem details. What Telar did not foresee is logged whole and answered without internals. */
export function problemHandler(log: Logger) {
  return (thrown: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(thrown);
      return;
    }
    const problem = asProblem(thrown);
    if (problem.kind === 'internal-error')
      log.error({ err: thrown, path: withoutToken(request.path) }, 'unforeseen error');
    sendProblem(response, problem);
  };
}

export function notFoundHandler(request: Request): never {
  throw codedProblem('nothing-at-address', { path: withoutToken(request.path) });
}

export function sendProblem(response: Response, problem: TelarProblem): void {
  const body = problemBody(problem);
  if (problem.kind === 'store-unavailable') response.setHeader('Retry-After', '5');
  response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
}

export function problemBody(problem: TelarProblem): Problem {
  const { status, title } = responses[problem.kind];
  return {
    type: `urn:telar:problem:${problem.kind}`,
    title,
    status,
    detail: problem.message,
    code: problem.code,
    ...(Object.keys(problem.values).length === 0 ? {} : { values: { ...problem.values } }),
    ...(problem.field === undefined ? {} : { field: problem.field }),
    ...(problem.findings === undefined ? {} : { findings: [...problem.findings] }),
  };
}

function asProblem(thrown: unknown): TelarProblem {
  if (thrown instanceof TelarProblem) return thrown;
  // Express and its body readers throw errors that carry a status and are safe to show.
  const status = statusOf(thrown);
  if (status === 413) return codedProblem('body-too-large', {});
  if (status !== null && status >= 400 && status < 500)
    return codedProblem('body-unreadable', {}, undefined, thrown);
  return codedProblem('internal-error', {});
}

function statusOf(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return null;
  return typeof thrown.status === 'number' ? thrown.status : null;
}
