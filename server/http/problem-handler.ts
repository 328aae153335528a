import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { codedProblem, type Problem, type ProblemKind, TelarProblem } from '../../contract/problems.ts';
import { apiRoot } from '../../contract/api.ts';
import { allowedMethods } from './endpoint-at.ts';
import { requestIdHeader } from './request-log.ts';
import { withoutToken } from './without-token.ts';

/** How HTTP says each kind of problem. */
export const problemStatuses: Record<ProblemKind, { status: number; title: string }> = {
  'invalid-request': { status: 400, title: 'The request is not well formed' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'This may not be done from here' },
  'not-found': { status: 404, title: 'Not found' },
  'not-allowed': { status: 405, title: 'This address does not take that method' },
  'request-timeout': { status: 408, title: 'The request came too slowly' },
  conflict: { status: 409, title: 'The request contradicts what is stored' },
  'too-large': { status: 413, title: 'More than is taken at once' },
  'unsupported-media-type': { status: 415, title: 'This media type is not taken here' },
  'foreign-host': { status: 421, title: 'This service has no such name' },
  'refused-import': { status: 422, title: 'The import was refused' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Telar failed' },
  overloaded: { status: 503, title: 'Too much at once' },
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
      log.error(
        { err: thrown, path: withoutToken(request.path), request: response.getHeader(requestIdHeader) },
        'unforeseen error',
      );
    sendProblem(response, problem);
  };
}

/** Whatever no route has answered: a method that its address does not take, or an address under which nothing is. */
export function notFoundHandler(request: Request): never {
  const path = withoutToken(request.originalUrl.split('?')[0]!);
  const allowed = request.baseUrl === apiRoot ? allowedMethods(request) : '';
  if (allowed !== '') throw codedProblem('method-not-taken', { path, method: request.method, allowed });
  throw codedProblem('nothing-at-address', { path });
}

export function sendProblem(response: Response, problem: TelarProblem): void {
  const body = problemBody(problem);
  const retryAfter = retryAfterOf(problem);
  if (retryAfter !== null) response.setHeader('Retry-After', String(retryAfter));
  if (problem.code === 'method-not-taken') response.setHeader('Allow', String(problem.values['allowed']));
  response.setHeader('Cache-Control', 'no-store');
  if (problem.kind === 'not-signed-in') response.setHeader('WWW-Authenticate', 'Bearer realm="Telar"');
  const instance = instanceOf(response);
  response
    .status(body.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...body, ...instance }));
}

/** The request by its name in the log, so that whoever reports a problem can say which one. */
function instanceOf(response: Response): Pick<Problem, 'instance'> {
  const id = response.getHeader(requestIdHeader);
  return id === undefined ? {} : { instance: `urn:telar:request:${String(id)}` };
}

/** Seconds after which the same request may succeed; `null`: nothing says that it will. */
function retryAfterOf({ kind, values }: TelarProblem): number | null {
  if (kind !== 'store-unavailable' && kind !== 'overloaded') return null;
  return Number(values['seconds'] ?? 5);
}

export function problemBody(problem: TelarProblem): Problem {
  const { status, title } = problemStatuses[problem.kind];
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
  if (status === 415)
    return codedProblem('media-type-not-taken', { expected: 'application/json; charset=utf-8', found: '–' });
  if (status === 413) return codedProblem('body-too-large', {});
  if (status !== null && status >= 400 && status < 500)
    return codedProblem('body-unreadable', {}, undefined, thrown);
  return codedProblem('internal-error', {});
}

function statusOf(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return null;
  return typeof thrown.status === 'number' ? thrown.status : null;
}
