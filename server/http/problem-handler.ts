import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { type Problem, TelarProblem, problemKinds } from '../../contract/problems.ts';

/** Turns whatever was thrown into problem details. What Telar did not foresee is logged whole and answered without internals. */
export function problemHandler(log: Logger) {
  return (thrown: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(thrown);
      return;
    }
    const problem = asProblem(thrown);
    if (problem.kind === 'internal-error') log.error({ err: thrown, path: request.path }, 'unforeseen error');
    sendProblem(response, problem);
  };
}

export function nothingHere(request: Request): never {
  throw new TelarProblem('not-found', `There is nothing at ${request.path}.`);
}

export function sendProblem(response: Response, problem: TelarProblem): void {
  const { status, title } = problemKinds[problem.kind];
  const body: Problem = {
    type: `urn:telar:problem:${problem.kind}`,
    title,
    status,
    detail: problem.message,
    ...(problem.field === undefined ? {} : { field: problem.field }),
    ...(problem.findings === undefined ? {} : { findings: [...problem.findings] }),
  };
  if (problem.kind === 'store-unavailable') response.setHeader('Retry-After', '5');
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}

function asProblem(thrown: unknown): TelarProblem {
  if (thrown instanceof TelarProblem) return thrown;
  // Express and its body readers throw errors that carry a status and are safe to show.
  const status = statusOf(thrown);
  if (status === 413) return new TelarProblem('too-large', 'The body is larger than this server accepts.');
  if (status !== null && status >= 400 && status < 500) {
    return new TelarProblem('invalid-request', 'The body or the address could not be read.', {
      cause: thrown,
    });
  }
  return new TelarProblem(
    'internal-error',
    'Something failed inside Telar. The details are in the server log.',
  );
}

function statusOf(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return null;
  return typeof thrown.status === 'number' ? thrown.status : null;
}
