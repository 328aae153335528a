import express, { type RequestHandler } from 'express';
import { codedProblem } from '../../contract/problems.ts';
import type { EndpointName } from '../../contract/api.ts';
import { endpointAt } from './endpoint-at.ts';
import { refuseDeepJson } from './json-depth.ts';
import { sendProblem } from './problem-handler.ts';

/** A whole network in the body, or places of all its actors. */
const takesNetworks: ReadonlySet<EndpointName> = new Set(['analyse', 'measureWhatIf', 'exportNetworkView']);

/** How long the body of one request may take to arrive; files have the time of a whole request (`listen.ts`). */
const arrivalMs = 60_000;

/** How long whoever was too slow has to read that it was, before the connection is cut. */
const lingerMs = 1_000;

/** Reads bodies of JSON: up to 32 MB where a network is sent, 1 MB elsewhere, not nested more than anything here is. */
export function readJson(timeoutMs = arrivalMs): RequestHandler {
  const verify = (_request: unknown, _response: unknown, body: Buffer) => refuseDeepJson(body);
  const readLarge = express.json({ limit: '32mb', verify });
  const readSmall = express.json({ limit: '1mb', verify });
  return (request, response, next) => {
    const found = endpointAt(request);
    if (found?.endpoint.form !== undefined) {
      next();
      return;
    }
    const timer = setTimeout(() => {
      sendProblem(response, codedProblem('request-too-slow', {}));
      // Cut at once, the answer would be lost with what is still on its way here.
      response.once('finish', () => setTimeout(() => request.destroy(), lingerMs).unref());
    }, timeoutMs);
    const read = found !== null && takesNetworks.has(found.name) ? readLarge : readSmall;
    void read(request, response, (error?: unknown) => {
      clearTimeout(timer);
      if (!response.headersSent) next(error);
    });
  };
}
