import { rateLimit } from 'express-rate-limit';
import { codedProblem } from '../../contract/problems.ts';
import { sendProblem } from './problem-handler.ts';

/** @param perMinute requests a minute from one address */
export function limitRequests(perMinute: number) {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => {
      sendProblem(response, codedProblem('too-many-requests', { perMinute }));
    },
  });
}
