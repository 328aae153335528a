import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { Endpoint } from '../../contract/api.ts';
import { columnsMediaType } from '../../contract/graph-columns.ts';
import type { GraphAnswer } from '../../contract/graphs.ts';
import type { Job } from '../../contract/jobs.ts';
import { codedProblem, TelarProblem } from '../../contract/problems.ts';
import { columnsOfGraph } from '../use-cases/drawing/columns-of-graph.ts';
import { textOfAnswer } from './answer-text.ts';
import { chunksUntil, holdChunks } from './held-chunks.ts';
import { packedText } from './packed-text.ts';
import { type ParsedRequest, parseRequest } from './parse-request.ts';
import { stateFor } from './steady-answers.ts';

/** What a handler is given: the three parts of a request, already checked by the contract. */
export type RequestOf<E extends Endpoint> = ParsedRequest<E> & {
  /** Aborted when the client goes away. */
  signal: AbortSignal;
};

type AnswerOf<E extends Endpoint> = z.input<E['response']> | (E extends { orJob: true } ? Job : never);

/**
 * Binds one endpoint of the contract to what answers it. `null` from the handler means that nothing has the id
 * in the path.
 */
export function route<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handle: (input: RequestOf<E>, request: Request) => Promise<AnswerOf<E> | null>,
): void {
  answerWith(router, endpoint, handle, (response, result) => {
    // A handler that has set a status of its own (not ready: 503) keeps it.
    if (response.statusCode === 200) response.status(endpoint.status ?? 200);
    return endpoint.inColumns === undefined ? sendJson(response, result) : sendGraph(response, result);
  });
}

/** An answer that is kept is written once, and compressed once; a long one, while others are answered. */
async function sendJson(response: Response, answer: unknown, mediaType = 'json'): Promise<void> {
  const text = await textOfAnswer(answer);
  response.setHeader('ETag', text.etag).type(mediaType);
  // Whoever has it already is sent its headers alone.
  const packed = response.req.fresh ? null : await packedText(text, response.req);
  if (packed !== null) response.setHeader('Content-Encoding', packed.way);
  response.send(packed?.bytes ?? text.bytes);
}

/** An answer of two forms: in columns for whoever accepts them, in records for everybody else. */
async function sendGraph(response: Response, answer: unknown): Promise<void> {
  response.vary('Accept');
  const form = response.req.accepts(['json', columnsMediaType]);
  if (form !== columnsMediaType) return sendJson(response, answer);
  // Endpoints that have this form answer with graphs.
  return sendJson(response, await columnsOfGraph(answer as GraphAnswer), columnsMediaType);
}

/** Binds one endpoint of the contract that is answered with nothing (204). `false`: nothing has the id in the path. */
export function emptyRoute<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handle: (input: RequestOf<E>, request: Request) => Promise<boolean>,
): void {
  answerWith(
    router,
    endpoint,
    async (input, request) => ((await handle(input, request)) ? true : null),
    (response) => {
      response.status(204).end();
    },
  );
}

/** Binds one endpoint of the contract that sends the browser elsewhere: to the address that the handler gives. */
export function redirectRoute<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handle: (input: RequestOf<E>, request: Request) => Promise<string>,
): void {
  answerWith(router, endpoint, handle, (response, address) => {
    response.redirect(endpoint.status ?? 302, address);
  });
}

/** A file to download, and what its reader saves it as. */
type FileAnswer = { name: string; mediaType: string; bytes: Uint8Array };

/** Binds one endpoint of the contract that is answered with a file. */
export function fileRoute<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handle: (input: RequestOf<E>) => Promise<FileAnswer | null>,
): void {
  answerWith(router, endpoint, handle, (response, { name, mediaType, bytes }) => {
    response.attachment(name).type(mediaType).send(Buffer.from(bytes));
  });
}

const mostListeners = 30;

/** An answer that is written while it is computed, or one that is there as a whole. */
export type StreamAnswer =
  { json: object } | { mediaType: string; chunks: AsyncIterable<string | Uint8Array> };

/**
 * Binds one endpoint of the contract that is answered in one stream: as fast as it is read, and no further once the
 * client has gone. What fails on the way breaks the answer off, so that half of it is not taken for the whole.
 */
export function streamRoute<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handle: (input: RequestOf<E>, request: Request) => Promise<StreamAnswer | null>,
): void {
  const work: Work<E, HeldAnswer> = async (input, request, isSame) => {
    const response = request.res!;
    // It was begun in another state of the store, and what is sent cannot be taken back.
    if (response.headersSent) throw codedProblem('store-changing', {});
    const answer = await handle(input, request);
    if (answer === null || 'json' in answer) return answer;
    const { mediaType } = answer;
    const chunks = await holdChunks(answer.chunks);
    if (chunks.rest === null) return { mediaType, chunks: chunks.held };
    const end = async () => {
      if (!(await isSame())) throw codedProblem('store-changing', {});
    };
    await sendChunks(response, mediaType, chunksUntil(chunks, end));
    return 'sent';
  };
  answerWith(router, endpoint, work, async (response, answer) => {
    if (answer === 'sent') return;
    if ('json' in answer) await sendJson(response.vary('Accept'), answer.json);
    else await sendChunks(response, answer.mediaType, answer.chunks);
  });
}

/** A streamed answer as it is before it is sent: whole, or sent already because it is long. */
type HeldAnswer = 'sent' | { json: object } | { mediaType: string; chunks: Iterable<string | Uint8Array> };

async function sendChunks(
  response: Response,
  mediaType: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  // Each guard before this listens for the end of the answer, and a pipeline for more.
  response.setMaxListeners(mostListeners);
  await pipeline(Readable.from(chunks), response.vary('Accept').type(mediaType));
}

/** Works an answer out, again from its start when the store changes meanwhile. */
type Work<E extends Endpoint, Result> = (
  input: RequestOf<E>,
  request: Request,
  isSame: () => Promise<boolean>,
) => Promise<Result | null>;

function answerWith<E extends Endpoint, Result>(
  router: Router,
  endpoint: E,
  work: Work<E, Result>,
  send: (response: Response, result: Result) => void | Promise<void>,
): void {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
  router[endpoint.method](path, async (request: Request, response: Response) => {
    const input = { ...parseRequest(endpoint, request), signal: abortedWhenGone(response) };
    const inOneState = stateFor(endpoint, request, response);
    const answer = inOneState((isSame) => work(input, request, isSame));
    const result = await unlessGone(answer, input.signal);
    if (result === gone) {
      // Nobody reads it; whoever waits for the end of the answer hears of it.
      response.end();
      return;
    }
    if (result === null) {
      throw new TelarProblem('not-found', `Nothing has the id "${String(request.params['id'])}".`, {
        field: 'id',
        code: 'unknown-id',
        values: { id: String(request.params['id']) },
      });
    }
    await unlessGone(Promise.resolve(send(response, result)), input.signal);
  });
}

/** Stands for an answer that nobody waits for any more. */
const gone = Symbol('gone');

/** What fails after the client has left failed because it left: there is nobody to answer, and nothing to log. */
async function unlessGone<Answer>(
  answer: Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer | typeof gone> {
  try {
    return await answer;
  } catch (error) {
    if (signal.aborted) return gone;
    throw error;
  }
}

function abortedWhenGone(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}
