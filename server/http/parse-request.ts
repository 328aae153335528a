import type { Request } from 'express';
import { z } from 'zod';
import type { Endpoint } from '../../contract/api.ts';
import { checkPart } from '../../contract/check-part.ts';
import { CheckedBody } from './checked-body.ts';

/**
 * The three parts of a request, checked by the contract. A body that was checked on another thread is taken as it is.
 *
 * @throws TelarProblem `invalid-request` naming the field at fault
 */
export const parseRequest = <E extends Endpoint>({ params, query, body }: E, request: Request) =>
  ({
    params: params && checkPart(params, request.params),
    query: checkPart(query ?? nothing, request.query),
    body: body && bodyOf(body, request.body),
  }) as ParsedRequest<E>;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
export type ParsedRequest<E extends Endpoint> = {
  params: Parsed<E['params']>;
  query: Parsed<E['query']>;
  body: Parsed<E['body']>;
};

/** The query of a route that takes none. */
const nothing = z.object({});

const bodyOf = (schema: z.ZodType, sent: unknown): unknown =>
  sent instanceof CheckedBody ? sent.value() : checkPart(schema, sent);
