import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Endpoint } from '../../contract/api.ts';
import { codedProblem, TelarProblem } from '../../contract/problems.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler is given: the three parts of a request, already checked by the contract. */
export type RequestOf<E extends Endpoint> = {
  params: Parsed<E['params']>;
  query: Parsed<E['query']>;
  body: Parsed<E['body']>;
  /** Aborted when the client goes away. */
  signal: AbortSignal;
};

/**
 * Binds one endpoint of the contract to what answers it. `null` from the handler means that nothing has the id
 * in the path.
 */
export function route<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handle: (input: RequestOf<E>, request: Request) => Promise<z.input<E['response']> | null>,
): void {
  answerWith(router, endpoint, handle, (response, result) => {
    // A handler that has set a status of its own (not ready: 503) keeps it.
    if (response.statusCode === 200) response.status(endpoint.status ?? 200);
    response.json(result);
  });
}

/** Binds one endpoint of the contract that is answered with nothing (204). `false`: nothing has the id in the path. */
export function emptyRoute<E extends Endpoint>(
  router: Router,
  endpoint: E,
  handle: (input: RequestOf<E>) => Promise<boolean>,
): void {
  answerWith(
    router,
    endpoint,
    async (input) => ((await handle(input)) ? true : null),
    (response) => {
      response.status(204).end();
    },
  );
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

function answerWith<E extends Endpoint, Result>(
  router: Router,
  endpoint: E,
  handle: (input: RequestOf<E>, request: Request) => Promise<Result | null>,
  send: (response: Response, result: Result) => void,
): void {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
  router[endpoint.method](path, async (request: Request, response: Response) => {
    const input = {
      params: endpoint.params && parsePart(endpoint.params, request.params),
      query: endpoint.query && parsePart(endpoint.query, request.query),
      body: endpoint.body && parsePart(endpoint.body, request.body),
      signal: abortedWhenGone(response),
    } as RequestOf<E>;
    const result = await unlessGone(handle(input, request), input.signal);
    if (result === gone) return;
    if (result === null) {
      throw new TelarProblem('not-found', `Nothing has the id "${String(request.params['id'])}".`, {
        field: 'id',
        code: 'unknown-id',
        values: { id: String(request.params['id']) },
      });
    }
    send(response, result);
  });
}

/**
 * One part of a request, checked by its schema.
 *
 * @throws TelarProblem `invalid-request` naming the field at fault
 */
export function parsePart<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue?.code === 'unrecognized_keys' && schema instanceof z.ZodObject) {
    const [parameter = ''] = issue.keys;
    const known = Object.keys(schema.shape).join(', ');
    throw codedProblem('unknown-query', { parameter, known }, parameter);
  }
  const field = issue?.path.join('.') ?? '';
  const named = field === '' ? 'The request' : `"${field}"`;
  throw new TelarProblem('invalid-request', `${named} is not valid: ${issue?.message ?? 'unknown'}.`, {
    field,
    code: 'value-not-valid',
    values: { field },
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
