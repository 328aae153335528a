import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { codedProblem } from '../../contract/problems.ts';
import { mostRepeatKey } from '../../contract/repeat-keys.ts';

/** What was answered to a request that carried a key. `null`: it is still being answered. */
type Kept = {
  request: string;
  answer: { status: number; location: string | undefined; body: string } | null;
};
export type KeptAnswers = LRUCache<string, Kept>;

/** Answers are kept for a day; of more than so many, or of more bytes, the oldest go first. */
const bounds = {
  answers: 1_000,
  bytes: 16 * 2 ** 20,
  answerBytes: 2 ** 20,
  ttlMs: 24 * 60 * 60 * 1000,
} as const;

export const createKeptAnswers = (): KeptAnswers =>
  new LRUCache({
    max: bounds.answers,
    maxSize: bounds.bytes,
    ttl: bounds.ttlMs,
    sizeCalculation: ({ answer }) => 1_000 + 2 * (answer?.body.length ?? 0),
  });

/**
 * Lets a client send a `POST` again whose answer it did not get: with the header `Idempotency-Key`, the same request
 * with the same key is answered as it was the first time, and nothing is stored twice. A request that was refused stored
 * nothing, and is tried anew. Answers are kept in memory, each for the reader that it was given to.
 *
 * @throws TelarProblem `conflict` where the key belongs to another request, or to one that is not answered yet
 */
export function repeatablePosts(kept: KeptAnswers): RequestHandler {
  return (request, response, next) => {
    const key = keyOf(request);
    if (key === null) {
      next();
      return;
    }
    const name = hashOf([readerOf(response), key]);
    const asSent = hashOf([request.originalUrl, request.body]);
    const before = kept.get(name);
    if (before === undefined) {
      kept.set(name, { request: asSent, answer: null });
      keepAnswer(response, (answer) => {
        if (answer === null) kept.delete(name);
        else kept.set(name, { request: asSent, answer });
      });
      next();
      return;
    }
    if (before.request !== asSent) throw codedProblem('key-of-other-request', { key }, header);
    if (before.answer === null) throw codedProblem('key-under-way', { key }, header);
    const { status, location, body } = before.answer;
    if (location !== undefined) response.location(location);
    response.status(status).setHeader('Idempotency-Replayed', 'true').type('json').send(body);
  };
}

const header = 'Idempotency-Key';

const hashOf = (facts: unknown): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex');

/** Only of what is sent as JSON: an upload is read while it arrives, and stores nothing yet. */
function keyOf(request: Request): string | null {
  const key = request.get(header);
  const isJson = request.get('Content-Type')?.startsWith('application/json') ?? false;
  if (key === undefined || request.method !== 'POST' || !isJson) return null;
  if (key.length > mostRepeatKey || !/^[!-~]+$/.test(key))
    throw codedProblem('key-not-of-form', { most: mostRepeatKey }, header);
  return key;
}

/** With all that a reader may do: whoever may do less than before is given no answer from before. */
const readerOf = ({ locals }: Response): unknown => locals['reader'] ?? null;

/** Hands over what is answered in the end; `null`: a problem, a file, or nothing, as nobody waited any more. */
function keepAnswer(response: Response, keep: (answer: Kept['answer']) => void): void {
  const end = response.end.bind(response) as (...args: unknown[]) => Response;
  response.end = (...args: unknown[]) => {
    keep(answerOf(response, args[0]));
    return end(...args);
  };
}

function answerOf(response: Response, chunk: unknown): Kept['answer'] {
  const isJson = String(response.getHeader('content-type')).startsWith('application/json');
  const body =
    typeof chunk === 'string' ? chunk : chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : '';
  if (response.statusCode >= 300 || !isJson || body === '' || body.length > bounds.answerBytes) return null;
  return { status: response.statusCode, location: response.get('location'), body };
}
