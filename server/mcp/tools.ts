import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { may } from '../../contract/access.ts';
import { api, apiRoot, type Endpoint, type EndpointName } from '../../contract/api.ts';
import { bulkMediaTypes } from '../../contract/bulk.ts';
import type { EndpointAccess } from '../../contract/endpoints/endpoint.ts';
import { isFlag } from '../http/flag-schema.ts';
import { parametersOf } from '../http/openapi-parameters.ts';
import { type Json, jsonSchema } from '../http/openapi-schema.ts';

/** Who is meant by `may`; `null`: nobody has signed in. */
type ToolReader = Parameters<typeof may>[0];

/** What is about schools and networks. Accounts, the audit, surveys under way and imports are nothing for an assistant. */
const accesses: readonly EndpointAccess[] = ['signed-in', 'aggregates', 'networks', 'steward'];
const tags = ['Territories', 'Actors', 'Networks', 'Contracts', 'Catalogues', 'Register'];

/** Every address that an assistant may read: answered with JSON, and changing nothing. */
export const readableEndpoints = (Object.entries(api) as [EndpointName, Endpoint][]).filter(
  ([, endpoint]) =>
    endpoint.method === 'get' &&
    tags.includes(endpoint.tag) &&
    accesses.includes(endpoint.access) &&
    isAnsweredWithJson(endpoint),
);

function isAnsweredWithJson({ response, mediaTypes = [bulkMediaTypes.json] }: Endpoint): boolean {
  return mediaTypes.includes(bulkMediaTypes.json) && jsonSchema(response, 'output')['type'] !== 'string';
}

/** The tools of a reader: the addresses of the contract that the reader may use, under the names that they have there. */
export const toolsFor = (reader: ToolReader): Tool[] =>
  readableEndpoints.filter(([, endpoint]) => may(reader, endpoint) === 'yes').map(toolOf);

function toolOf([name, endpoint]: [EndpointName, Endpoint]): Tool {
  const parameters = toolParameters(name, endpoint);
  return {
    name,
    description: `${endpoint.summary}. Reads ${apiRoot}${endpoint.path}.`,
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(
        parameters.map((parameter) => [parameter['name'], propertyOf(parameter)]),
      ),
      required: parameters.filter(({ required }) => required).map((parameter) => String(parameter['name'])),
      additionalProperties: false,
    },
    annotations: { title: endpoint.summary, readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
}

/** What is in the path and in the query, but for the form of the answer: an assistant is given JSON. */
export const toolParameters = (name: EndpointName, endpoint: Endpoint): Json[] =>
  parametersOf(name, endpoint).filter(
    (parameter) =>
      parameter['in'] === 'path' ||
      (parameter['in'] === 'query' && !(parameter['name'] === 'format' && endpoint.mediaTypes !== undefined)),
  );

/** What an assistant has to know of a parameter; how long a text may be, and of which letters, the service decides. */
const keywords = ['type', 'enum', 'items', 'anyOf', 'minimum', 'maximum', 'default'];

function propertyOf({ schema, description }: Json): Json {
  if (isFlag(schema as Json)) return { type: 'boolean', description };
  return { ...plain(schema as Json), description: asList(String(description), schema as Json) };
}

const plain = (schema: Json): Json =>
  Object.fromEntries(
    keywords
      .filter((keyword) => keyword in schema)
      .map((keyword) => [keyword, keyword === 'items' ? plain(schema[keyword] as Json) : schema[keyword]]),
  );

/** In an address a list is written with commas; an assistant gives a list. */
const asList = (description: string, { type }: Json): string =>
  type === 'array' ? description.replaceAll(/,? separated by commas/g, '') : description;
