import type { ErrorRequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { codedProblem, TelarProblem } from '../../contract/problems.ts';
import { sendProblem } from './problem-handler.ts';

/** Links that are not valid which one address may try in a minute. */
const mostGuesses = 60;

/** @param perMinute requests a minute from one address */
export function limitRequests(perMinute: number) {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // What it would warn of on the console is answered by the setting TELAR_TRUST_PROXY, and logged once by `createApp`.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) => {
      sendProblem(response, codedProblem('too-many-requests', { perMinute }));
    },
  });
}

/**
 * Counts links that are not valid, and those alone: whoever has a valid one is answered, also where others at the same
 * address guess.
 *
 * @param perMinute requests a minute from one address; 0 lifts the limit, also that of guesses
 */
export function limitGuesses(perMinute: number): ErrorRequestHandler {
  if (perMinute === 0)
    return (error: unknown, _request, _response, next) => {
      next(error);
    };
  const limit = limitRequests(Math.min(perMinute, mostGuesses));
  return (error: unknown, request, response, next) => {
    const isGuess = error instanceof TelarProblem && error.code === 'unknown-link';
    if (!isGuess) next(error);
    else void limit(request, response, () => next(error));
  };
}
