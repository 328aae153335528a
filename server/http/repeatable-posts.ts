import type { Request, RequestHandler, Response } from 'express';
import { codedProblem } from '../../contract/problems.ts';
import { mostRepeatKey, takesRepeatKey } from '../../contract/repeat-keys.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import {
  createKeptAnswers,
  type FirstTime,
  type KeptAnswers,
  repeatKeyHeader,
} from '../use-cases/repeats/kept-answers.ts';
import { endpointAt } from './endpoint-at.ts';
import { createSeal, type Seal } from './sealed-text.ts';
import { readerOf } from './sign-in.ts';

/** Characters of the longest answer that is kept. */
const mostCharacters = 2 ** 20;

type Answer = { status: number; location: string | undefined; body: string };
export type Repeats = { kept: KeptAnswers; seal: Seal<Answer> };

export const createRepeats = (telar: Pick<Dependencies, 'repeats' | 'ownerKey' | 'now'>): Repeats => ({
  kept: createKeptAnswers(telar),
  seal: createSeal<Answer>(telar.ownerKey, 'answer to a repeated request'),
});

/**
 * Lets a client send a `POST` again whose answer it did not get, also after Telar was started anew: with the header
 * `Idempotency-Key`, the same request with the same key is answered as it was the first time, and nothing is stored
 * twice. A request that was refused stored nothing, and is tried anew. Each answer is for the reader that it was given
 * to, with all that they may do: whoever may do less than before is given no answer from before.
 *
 * @throws TelarProblem `conflict` where there is a request of this key, and no answer that can be given again
 */
export function repeatablePosts({ kept, seal }: Repeats): RequestHandler {
  return async (request, response, next) => {
    const key = keyOf(request);
    if (key === null) {
      next();
      return;
    }
    const sent = [request.originalUrl, request.body];
    const begun = await kept.begin({ reader: readerOf(response), key, sent });
    if ('firstTime' in begun) {
      keepAnswer(response, begun.firstTime, seal);
      next();
      return;
    }
    const answer = seal.open(begun.answer, 0);
    if (answer === null) throw codedProblem('key-answer-not-kept', { key }, repeatKeyHeader);
    if (answer.location !== undefined) response.location(answer.location);
    response.status(answer.status).setHeader('Idempotency-Replayed', 'true');
    if (answer.body === '') response.end();
    else response.type('json').send(answer.body);
  };
}

/** Only where something is stored, and of what is sent as JSON: an upload is read while it arrives, and stores nothing yet. */
function keyOf(request: Request): string | null {
  const key = request.get(repeatKeyHeader);
  const found = endpointAt(request);
  if (key === undefined || found === null || !takesRepeatKey(found.endpoint)) return null;
  if (key.length > mostRepeatKey || !/^[!-~]+$/.test(key))
    throw codedProblem('key-not-of-form', { most: mostRepeatKey }, repeatKeyHeader);
  return key;
}

/** The answer ends after it is kept: whoever got it can rely on getting it again. */
function keepAnswer(response: Response, firstTime: FirstTime, seal: Seal<Answer>): void {
  const end = response.end.bind(response) as (...all: unknown[]) => Response;
  const later = (...all: unknown[]): Response => {
    const kept = keep(response, firstTime, { seal, body: textOf(all[0]) });
    // What cannot be kept has been carried out all the same.
    void kept
      .catch(() => {
        firstTime.leave();
      })
      .finally(() => end(...all));
    return response;
  };
  // The overloads of `end` differ in their parameters only, which are handed on as they came.
  response.end = later as typeof response.end;
}

async function keep(
  response: Response,
  firstTime: FirstTime,
  { seal, body }: { seal: Seal<Answer>; body: string },
): Promise<void> {
  const { statusCode: status } = response;
  // Nothing is answered where whoever waited has gone, and the work was stopped.
  const wasStopped = status === 200 && body === '';
  if (wasStopped || (status >= 300 && status < 500) || status === 503) await firstTime.release();
  else if (status >= 500) firstTime.leave();
  else if (body.length > mostCharacters) await firstTime.end(null);
  else {
    const answer = { status, location: response.get('location'), body };
    await firstTime.end(seal.close(answer, Number.MAX_SAFE_INTEGER));
  }
}

const textOf = (chunk: unknown): string =>
  typeof chunk === 'string' ? chunk : chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : '';
