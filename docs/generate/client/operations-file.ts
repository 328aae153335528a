import { format } from 'prettier';
import type { z } from 'zod';
import { api, type Endpoint, type EndpointName } from '../../../contract/api.ts';
import { bulkMediaTypes } from '../../../contract/bulk.ts';
import { isFlag } from '../../../server/http/flag-schema.ts';
import { parametersOf } from '../../../server/http/openapi-parameters.ts';
import { type Json, jsonSchema } from '../../../server/http/openapi-schema.ts';
import { namedSchemas, schemaWithDefinitions } from './named-schemas.ts';
import { comment, typeOf } from './typescript-type.ts';

const heading = `// Generated from contract/api.ts by \`npm run docs\`: what is changed here by hand is lost.
/* eslint-disable */
`;

/** `clients/typescript/operations.ts`: every address of the API with the types of what is sent and answered. */
export async function operationsFile(): Promise<string> {
  const types = new NamedTypes(await namedSchemas());
  const operations = endpoints().map(([name, endpoint]) => operationType(name, endpoint, types));
  const table = endpoints().map(
    ([name, { method, path }]) => `${name}: { method: '${method.toUpperCase()}', path: '${path}' },`,
  );
  const text = `${heading}
    ${types.declarations()}
    /** What each operation is sent, and what it answers. A \`Response\` is a file or a stream, unread. */
    export interface Operations { ${operations.join('\n')} }
    export const operations = { ${table.join('\n')} } as const satisfies Record<keyof Operations, { method: string; path: string }>;`;
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 110 });
}

/** Signing in at an institution's own page is done by a browser, and by nobody else. */
const endpoints = (): [EndpointName, Endpoint][] =>
  (Object.entries(api) as [EndpointName, Endpoint][]).filter(([, { status }]) => status !== 302);

function operationType(name: EndpointName, endpoint: Endpoint, types: NamedTypes): string {
  const { method, path, summary, access } = endpoint;
  const about = comment(`${summary}. \`${method.toUpperCase()} ${path}\`, for: ${access}`);
  return `${about}${name}: { input: { ${inputParts(name, endpoint, types).join(' ')} }; answer: ${answerType(endpoint, types)} };`;
}

function inputParts(name: EndpointName, endpoint: Endpoint, types: NamedTypes): string[] {
  const parameters = parametersOf(name, endpoint);
  const { body, form } = endpoint;
  const isNeeded = body !== undefined && !body.safeParse({}).success;
  return [
    ...valuesType(
      'params',
      parameters.filter((parameter) => parameter['in'] === 'path'),
    ),
    ...valuesType(
      'query',
      parameters.filter((parameter) => parameter['in'] === 'query'),
    ),
    ...(body === undefined ? [] : [`body${isNeeded ? '' : '?'}: ${types.of(body, 'input')};`]),
    ...(form === undefined ? [] : ['body: FormData;']),
  ];
}

/** Values of a path or a query as a program has them: lists, numbers, and yes or no. */
function valuesType(part: 'params' | 'query', parameters: readonly Json[]): string[] {
  if (parameters.length === 0) return [];
  const values = parameters.map(({ name, required, description, schema }) => {
    const type = isFlag(schema as Json) ? 'boolean' : typeOf(schema as Json);
    return `${comment(description)}${String(name)}${required === true ? '' : '?'}: ${type};`;
  });
  const isNeeded = parameters.some(({ required }) => required === true);
  return [`${part}${isNeeded ? '' : '?'}: { ${values.join('\n')} };`];
}

/** JSON as its schema says; anything else is given as it comes. */
function answerType(
  { response, status, mediaTypes = [bulkMediaTypes.json] }: Endpoint,
  types: NamedTypes,
): string {
  if (status === 204) return 'undefined';
  const isJson =
    mediaTypes.includes(bulkMediaTypes.json) && jsonSchema(response, 'output')['type'] !== 'string';
  return isJson ? types.of(response, 'output') : 'Response';
}

/** The definitions that types refer to. What is sent may have parts that are optional and always there in answers. */
class NamedTypes {
  readonly #registry: Awaited<ReturnType<typeof namedSchemas>>;
  readonly #answered = new Map<string, Json>();
  readonly #sent = new Map<string, Json>();
  constructor(registry: Awaited<ReturnType<typeof namedSchemas>>) {
    this.#registry = registry;
    // All answers first: only then is it known which definitions are others in requests.
    for (const [, { response, body }] of endpoints()) {
      this.#collect(response, 'output');
      if (body !== undefined) this.#collect(body, 'input');
    }
  }

  of(schema: z.ZodType, io: 'input' | 'output'): string {
    return typeOf(schemaWithDefinitions(schema, io, this.#registry).schema, this.#nameIn(io));
  }

  /** Every type that is referred to, by name. */
  declarations(): string {
    const all = [
      ...[...this.#answered].map(([name, schema]) => [name, schema, 'output'] as const),
      ...[...this.#sent]
        .filter(([name]) => !this.#answered.has(name) || this.#isOther(name))
        .map(([name, schema]) => [this.#nameIn('input')(name), schema, 'input'] as const),
    ];
    return all
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, schema, io]) =>
          `${comment(schema['description'])}export type ${name} = ${typeOf(schema, this.#nameIn(io))};`,
      )
      .join('\n');
  }

  #collect(schema: z.ZodType, io: 'input' | 'output'): void {
    const { definitions } = schemaWithDefinitions(schema, io, this.#registry);
    const kept = io === 'input' ? this.#sent : this.#answered;
    for (const [name, definition] of Object.entries(definitions)) kept.set(name, definition);
  }

  #nameIn = (io: 'input' | 'output') => (name: string) =>
    io === 'input' && this.#isOther(name) ? `${name}Input` : name;

  /** Whether a definition is another where it is sent, or refers to one that is. */
  #isOther(name: string, above: readonly string[] = []): boolean {
    const [sent, answered] = [this.#sent.get(name), this.#answered.get(name)];
    if (sent === undefined || answered === undefined || above.includes(name)) return false;
    if (typeOf(sent) !== typeOf(answered)) return true;
    const referred = [...JSON.stringify(sent).matchAll(/#\/\$defs\/(\w+)/g)].map(
      ([, reference]) => reference!,
    );
    return referred.some((reference) => this.#isOther(reference, [...above, name]));
  }
}
