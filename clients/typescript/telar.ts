import { type Operations, operations } from './operations.ts';

/** Where Telar answers, and as whom it is used. */
export type TelarOptions = {
  /** Such as `https://telar.example.cl`; the machine that it is used on unless given. */
  address?: string;
  /** A key, as `telar keys create` or the page of keys gives it. */
  key?: string;
  /** In place of the `fetch` of Node.js and browsers. */
  fetch?: typeof fetch;
};

export type OperationName = keyof Operations;
export type InputOf<Name extends OperationName> = Operations[Name]['input'] & RequestExtras;
export type AnswerOf<Name extends OperationName> = Operations[Name]['answer'];

type RequestExtras = { signal?: AbortSignal; headers?: Readonly<Record<string, string>> };
type Arguments<Name extends OperationName> =
  Record<never, never> extends Operations[Name]['input'] ? [input?: InputOf<Name>] : [input: InputOf<Name>];

/** A function for each address of the API: `telar.showNetwork({ params: { id } })`. */
export type Telar = {
  readonly [Name in OperationName]: (...input: Arguments<Name>) => Promise<AnswerOf<Name>>;
} & {
  /** The answer as it comes, unread: for tables as CSV, NDJSON or Arrow, and for whoever wants the headers. */
  response<Name extends OperationName>(name: Name, ...input: Arguments<Name>): Promise<Response>;
};

/** What Telar refused, with the problem details (RFC 9457) that it gave, or `null` where it gave none. */
export class TelarError extends Error {
  override name = 'TelarError';
  readonly status: number;
  readonly problem: { code?: string; detail: string; values?: Record<string, unknown> } | null;
  /** Seconds to wait before it is tried again; `null`: not said. */
  readonly retryAfter: number | null;
  constructor(status: number, problem: TelarError['problem'], retryAfter: number | null) {
    super(problem?.detail ?? `Telar answered ${String(status)}.`);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Where Telar answers unless something else is said. */
const localAddress = 'http://127.0.0.1:3000';
const root = '/api/v1';

/**
 * @example
 * const telar = createTelar({ address: 'https://telar.example.cl', key: process.env.TELAR_KEY });
 * const { network } = await telar.measureNetwork({ params: { id }, query: { metric: ['density'] } });
 */
export function createTelar(options: TelarOptions = {}): Telar {
  const response = (name: OperationName, input: Input = {}) => send(options, name, input);
  const functions = Object.keys(operations).map((name) => [
    name,
    async (input?: Input) => answerOf(await response(name as OperationName, input)),
  ]);
  // The functions are those of the table that the type lists, each with the types of its own entry.
  return { ...Object.fromEntries(functions), response } as unknown as Telar;
}

/** All items of a list that is answered in pages: `allItems((cursor) => telar.listNetworks({ query: { cursor } }))`. */
export async function* allItems<Item>(
  page: (cursor: string) => Promise<{ items: readonly Item[]; nextCursor: string | null }>,
): AsyncGenerator<Item> {
  let cursor: string | null = '';
  while (cursor !== null) {
    const { items, nextCursor }: { items: readonly Item[]; nextCursor: string | null } = await page(cursor);
    yield* items;
    cursor = nextCursor;
  }
}

type Values = Readonly<Record<string, unknown>>;
type Input = RequestExtras & { params?: Values; query?: Values; body?: unknown };

async function send(options: TelarOptions, name: OperationName, input: Input): Promise<Response> {
  const { method, path } = operations[name];
  const { body, ...headers } = sent(method, input.body);
  const { key, address = localAddress, fetch: fetchWith = fetch } = options;
  const answer = await fetchWith(address.replace(/\/$/, '') + root + filled(path, input), {
    method,
    ...(body !== undefined && { body }),
    headers: { ...headers, ...(key !== undefined && { authorization: `Bearer ${key}` }), ...input.headers },
    ...(input.signal && { signal: input.signal }),
  });
  if (!answer.ok) throw await errorOf(answer);
  return answer;
}

/** A form has its own media type; a `POST` without anything to send is JSON all the same. */
function sent(method: string, body: unknown): { body?: string | FormData; 'content-type'?: string } {
  if (body instanceof FormData) return { body };
  if (body === undefined && method !== 'POST') return {};
  return { body: JSON.stringify(body ?? {}), 'content-type': 'application/json' };
}

/** The path with its parts filled in; lists are joined by commas, and what is empty is not said. */
function filled(path: string, { params = {}, query = {} }: Input): string {
  const whole = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => {
    if (params[part] === undefined) throw new TypeError(`The address ${path} needs ${part}.`);
    return encodeURIComponent(String(params[part]));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') search.set(name, text);
  }
  return search.size === 0 ? whole : `${whole}?${search.toString()}`;
}

async function answerOf(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined;
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
  return isJson ? answer.json() : answer;
}

async function errorOf(answer: Response): Promise<TelarError> {
  const problem = (await answer.json().catch(() => null)) as TelarError['problem'];
  const seconds = answer.headers.get('retry-after');
  return new TelarError(answer.status, problem, seconds === null ? null : Number(seconds));
}
