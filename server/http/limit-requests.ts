import { rateLimit } from 'express-rate-limit';
import { TelarProblem } from '../../contract/problems.ts';
import { sendProblem } from './problem-handler.ts';

/** @param perMinute requests a minute from one address */
export function limitRequests(perMinute: number) {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => {
      sendProblem(
        response,
        new TelarProblem(
          'too-many-requests',
          `More than ${String(perMinute)} requests in a minute from this address. Wait a moment and go on.`,
          { values: { perMinute } },
        ),
      );
    },
  });
}
