import { z } from 'zod';
import type { Endpoint } from '../../contract/api.ts';
import { bulkMediaTypes } from '../../contract/bulk.ts';
import { columnsMediaType } from '../../contract/graph-columns.ts';
import { Job } from '../../contract/jobs.ts';
import { codesOf, type ProblemKind } from '../../contract/problems.ts';
import { type Json, jsonSchema } from './openapi-schema.ts';
import { problemStatuses } from './problem-handler.ts';

/** What a request may be answered with: its answer, and each status of a problem that it can meet. */
export function responsesOf(endpoint: Endpoint): Json {
  const statuses = [endpoint.status ?? 200, ...(endpoint.otherStatuses ?? [])];
  const answer = (status: number): Json => ({
    description: endpoint.summary,
    ...(status === 204 || status === 302 ? {} : { content: contentOf(endpoint) }),
  });
  return {
    // What a number names has no order of its own: a status of the answer stands over a problem of the same.
    ...Object.fromEntries(problemsOf(endpoint).map((kind) => [statusOf(kind), { $ref: referenceOf(kind) }])),
    ...Object.fromEntries(statuses.map((status) => [String(status), answer(status)])),
    ...(endpoint.orJob && { 202: acceptedJob }),
    default: { $ref: '#/components/responses/problem' },
  };
}

/** The answers to problems, each once, by kind; of two kinds with one status the first names it. */
export function problemResponses(): Json {
  const kinds = Object.keys(problemStatuses) as ProblemKind[];
  const byKind = Map.groupBy(kinds, statusOf);
  const named = [...byKind.values()].map((same) => [same[0]!, response(same)]);
  return { ...Object.fromEntries(named as [string, Json][]), problem: response([]) };
}

function response(kinds: readonly ProblemKind[]): Json {
  const codes = kinds.flatMap(codesOf).map((code) => `\`${code}\``);
  const what = kinds.map((kind) => problemStatuses[kind].title).join('; ') || 'What went wrong';
  const among = codes.length === 0 ? '' : ` Among its codes: ${codes.join(', ')}.`;
  const later = kinds.some((kind) => ['overloaded', 'store-unavailable', 'too-many-requests'].includes(kind));
  return {
    description: `${what}, as problem details (RFC 9457).${among}`,
    ...(later && {
      headers: { 'Retry-After': { description: 'seconds to wait', schema: { type: 'integer' } } },
    }),
    ...(kinds.includes('not-allowed') && {
      headers: { Allow: { description: 'methods that the address takes', schema: { type: 'string' } } },
    }),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const statusOf = (kind: ProblemKind): string => String(problemStatuses[kind].status);

/** A status stands for one answer, whichever of its kinds it is. */
function referenceOf(kind: ProblemKind): string {
  const same = (Object.keys(problemStatuses) as ProblemKind[]).find(
    (other) => statusOf(other) === statusOf(kind),
  );
  return `#/components/responses/${same!}`;
}

function problemsOf({ access, method, params, query, body, form }: Endpoint): ProblemKind[] {
  const changes = method !== 'get';
  const hasBody = body !== undefined || form !== undefined;
  const namesThings =
    params !== undefined || Object.keys(query?.shape ?? {}).some((name) => name === 'territory');
  return [
    'invalid-request',
    ...(access === 'anyone' || access === 'respondent' ? [] : (['not-signed-in', 'forbidden'] as const)),
    ...(changes ? (['forbidden', 'conflict'] as const) : []),
    ...(namesThings ? (['not-found'] as const) : []),
    'request-timeout',
    'too-large',
    ...(hasBody || method === 'post' ? (['unsupported-media-type'] as const) : []),
    ...(hasBody ? (['refused-import'] as const) : []),
    'foreign-host',
    'too-many-requests',
    'internal-error',
    'overloaded',
  ];
}

const acceptedJob: Json = {
  description: 'Becomes a job, where the client would rather not wait',
  headers: { Location: { description: 'address of the job', schema: { type: 'string' } } },
  content: { 'application/json': { schema: jsonSchema(Job, 'output') } },
};

/** A file that is no text has no schema: OpenAPI 3.1 says nothing else of bytes. */
function contentOf({ response: answer, mediaTypes = ['application/json'], inColumns }: Endpoint): Json {
  const isFile = answer instanceof z.ZodString || answer instanceof z.ZodUnknown;
  const schemaOf = (mediaType: string): Json => {
    if (mediaType === bulkMediaTypes.json && !isFile) return { schema: jsonSchema(answer, 'output') };
    const isText =
      mediaType.startsWith('text/') || mediaType.endsWith('+xml') || mediaType === bulkMediaTypes.ndjson;
    // What stands in an event has a form of its own.
    if (mediaType === 'text/event-stream') return {};
    return isText ? { schema: { type: 'string' } } : {};
  };
  return {
    ...Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, schemaOf(mediaType)])),
    ...(inColumns && { [columnsMediaType]: { schema: jsonSchema(inColumns, 'output') } }),
  };
}
