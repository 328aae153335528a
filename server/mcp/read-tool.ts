import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { type Telar, TelarError } from '../../clients/typescript/telar.ts';
import type { Endpoint, EndpointName } from '../../contract/api.ts';
import { shortenAnswer } from './shorten-answer.ts';
import { readableEndpoints, toolParameters } from './tools.ts';

/** Bytes of an answer that are read at most: what is longer would be shortened to nearly nothing. */
const mostBytes = 16 * 1024 * 1024;

/** Where answers come from, and what is written on each. */
export type ToolSource = {
  telar: Telar;
  /** Who answers, and for whom: part of the passport of each answer. */
  origin: Readonly<Record<string, unknown>>;
  /** Characters of an answer at most. */
  mostCharacters: number;
  now: () => Date;
};

type Call = { name: string; input: Readonly<Record<string, unknown>>; signal: AbortSignal };

/** What a tool answers: what the address answers, with a passport; or what was refused, in a sentence. */
export async function readTool(source: ToolSource, call: Call): Promise<CallToolResult> {
  const found = readableEndpoints.find(([name]) => name === call.name);
  if (found === undefined) return failed(`There is no tool ${call.name}.`);
  try {
    return await answerOf(source, found, call);
  } catch (error) {
    return failed(sentenceOf(error));
  }
}

async function answerOf(
  { telar, origin, mostCharacters, now }: ToolSource,
  [name, endpoint]: [EndpointName, Endpoint],
  { input, signal }: Call,
): Promise<CallToolResult> {
  const missing = toolParameters(name, endpoint).find(
    ({ name: parameter, required }) => required && input[String(parameter)] === undefined,
  );
  if (missing !== undefined)
    return failed(`${name} needs ${String(missing['name'])}: ${String(missing['description'])}.`);
  const response = await responseOf(telar, name, { ...partsOf(endpoint, input), signal });
  const text = await textOf(response);
  if (text === null) return failed(tooLong);
  const answer: unknown = JSON.parse(text);
  const shortened = shortenAnswer(answer, mostCharacters);
  if (shortened === null) return failed(tooLong);
  const passport = {
    ...origin,
    request: `GET ${requestOf(response)}`,
    answeredAt: now().toISOString(),
    /** The same tag, the same answer. */
    tag: response.headers.get('etag'),
    ...(shortened.length > 0 && { shortened, toSeeTheRest: narrower }),
  };
  return { content: [{ type: 'text', text: JSON.stringify({ passport, answer }) }] };
}

const responseOf = ({ response }: Telar, name: EndpointName, input: object): Promise<Response> =>
  // What is answered with JSON is an operation of the client under the same name, with the parts that its endpoint has.
  (response as unknown as (name: EndpointName, input: object) => Promise<Response>)(name, input);

function partsOf({ params, mediaTypes }: Endpoint, input: Call['input']): object {
  const inPath = Object.keys(params?.shape ?? {});
  const [path, query] = [true, false].map((isPath) =>
    Object.fromEntries(Object.entries(input).filter(([name]) => inPath.includes(name) === isPath)),
  );
  return { params: path, query: { ...query, ...(mediaTypes !== undefined && { format: 'json' }) } };
}

/** `null`: longer than is read. */
async function textOf({ body }: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const requestOf = ({ url }: Response): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

const narrower =
  'Only the first items of these lists are here. Narrow the request (fewer metrics or layers, one wave, one network), or, where it takes `limit` and `cursor`, send it again with the `limit` that was shown and go on with `nextCursor`.';
const tooLong =
  'The answer is too long to be read at once. Narrow the request: fewer metrics or layers, one wave, one network, a smaller `limit`.';

const failed = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });

function sentenceOf(error: unknown): string {
  if (!(error instanceof TelarError)) return `Telar could not be reached: ${reasonOf(error)}.`;
  const code = error.problem?.code === undefined ? '' : ` (${error.problem.code})`;
  const wait = error.retryAfter === null ? '' : ` Try again in ${String(error.retryAfter)} seconds.`;
  return `${String(error.status)}${code}: ${error.message}${wait}`;
}

/** What was behind a request that found nobody. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const { code } = (error.cause ?? error) as { code?: string };
  return code ?? error.message;
}
