import type { Request, RequestHandler } from 'express';
import { codedProblem } from '../../contract/problems.ts';
import { endpointAt } from './endpoint-at.ts';

/**
 * Takes what changes something as JSON only, or as a form where the contract has one. A form of another site, or a text
 * that a page sends, arrives without the browser's having asked this service; JSON does not. That is why a `POST` names
 * JSON also where it has nothing to send. `DELETE` needs no such word: browsers send none to another site unasked.
 *
 * @throws TelarProblem `media-type-not-taken`, answered 415
 */
export function requireMediaType(): RequestHandler {
  return (request, _response, next) => {
    const found = endpointAt(request);
    if (found !== null && mustBeNamed(request)) {
      const expected = found.endpoint.form === undefined ? 'application/json' : 'multipart/form-data';
      if (mediaTypeOf(request) !== expected)
        throw codedProblem('media-type-not-taken', { expected, found: mediaTypeOf(request) || '–' });
    }
    next();
  };
}

const mustBeNamed = (request: Request): boolean =>
  request.method === 'POST' || (!['GET', 'HEAD', 'OPTIONS'].includes(request.method) && hasBody(request));

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const mediaTypeOf = ({ headers }: Request): string =>
  (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
