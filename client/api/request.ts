import type { z } from 'zod';
import { api, type EndpointName } from '../../contract/api.ts';
import { columnsMediaType } from '../../contract/graph-columns.ts';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { graphOfColumnSteps } from '../../contract/read-columns.ts';
import { addressOf, type RequestInput } from './address.ts';
import { noteReached } from './connection.ts';
import { inSlices } from './in-slices.ts';
import { problemOf, RequestProblem } from './problem.ts';

export type AnswerOf<Name extends EndpointName> = z.output<(typeof api)[Name]['response']>;
export type BodyOf<Name extends EndpointName> = (typeof api)[Name] extends {
  body: infer Body extends z.ZodType;
}
  ? z.input<Body>
  : undefined;

/** Sends one request of the contract to the service and checks the answer against the contract. */
export async function request<Name extends EndpointName>(
  name: Name,
  input: RequestInput & { body?: BodyOf<Name> | FormData; signal?: AbortSignal } = {},
): Promise<AnswerOf<Name>> {
  const init = bodyOf(name, input.body);
  const answer = await reach(addressOf(name, input), {
    method: api[name].method.toUpperCase(),
    ...init,
    ...('inColumns' in api[name] && { headers: { ...init.headers, accept: columnsOrRecords } }),
    ...(input.signal && { signal: input.signal }),
  });
  if (!answer.ok) throw await problemOf(answer);
  // 204: what was to be deleted is gone, and there is no more to read.
  const given: unknown = answer.status === 204 ? null : await answer.json();
  if (answer.headers.get('content-type')?.startsWith(columnsMediaType) === true)
    return (await graphOfColumns(answer, given)) as AnswerOf<Name>;
  const checked = api[name].response.safeParse(given);
  if (!checked.success) throw new RequestProblem(answer.status, null, checked.error.message);
  return checked.data as AnswerOf<Name>;
}

/** Columns are smaller and read faster; what does not know them gives records. */
const columnsOrRecords = `${columnsMediaType}, application/json;q=0.9`;

/** A graph in columns as one in records, the page answering meanwhile. Endpoints that have this form answer with graphs. */
async function graphOfColumns({ status }: Response, columns: unknown): Promise<GraphAnswer> {
  try {
    return await inSlices(graphOfColumnSteps(columns));
  } catch (fault) {
    throw new RequestProblem(status, null, fault instanceof Error ? fault.message : String(fault));
  }
}

/** What the service answers, whatever it is; that it answered, or did not, is noted. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(address, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
    });
    noteReached(true);
    return answer;
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    noteReached(false);
    throw new RequestProblem(0, null, cause instanceof Error ? cause.message : String(cause));
  }
}

/** The service takes a `POST` only where it is named as JSON, also without a body: a form of another site cannot do so. */
function bodyOf(name: EndpointName, body: unknown): RequestInit {
  if (body instanceof FormData) return { body };
  if (body === undefined && api[name].method !== 'post') return {};
  const headers = { 'content-type': 'application/json' };
  return body === undefined ? { headers } : { body: JSON.stringify(body), headers };
}
