import { z } from 'zod';
import { type Endpoint, type EndpointName, api, apiRoot } from '../../contract/api.ts';
import { describeParameter } from '../../contract/parameter-descriptions.ts';
import { Problem } from '../../contract/problems.ts';
import { examples } from '../../contract/examples.ts';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of the whole contract. zod writes the JSON Schemas, which OpenAPI 3.1 takes as they are. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, endpoint] of Object.entries(api) as [string, Endpoint][]) {
    const path = `${apiRoot}${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method]: operation(operationId, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Telar',
      version,
      summary: 'School collaboration networks of Chile: metrics, patterns, and when the data cannot tell.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: { Problem: jsonSchema(Problem, 'output') } },
  };
}

function operation(operationId: string, endpoint: Endpoint): Json {
  return {
    operationId,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    parameters: [...parameters('path', endpoint), ...parameters('query', endpoint)],
    ...requestBody(endpoint, examples[operationId as EndpointName].body),
    responses: {
      ...responses(endpoint),
      default: {
        description: 'What went wrong, as problem details (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function requestBody({ body, form }: Endpoint, example: object | undefined): { requestBody?: Json } {
  if (form !== undefined) return required({ 'multipart/form-data': { schema: jsonSchema(form, 'input') } });
  if (body !== undefined)
    return required({ 'application/json': { schema: jsonSchema(body, 'input'), example } });
  return {};
}

const required = (content: Json) => ({ requestBody: { required: true, content } });

function responses(endpoint: Endpoint): Json {
  const statuses = [endpoint.status ?? 200, ...(endpoint.otherStatuses ?? [])];
  const response = (status: number): Json => ({
    description: endpoint.summary,
    ...(status === 204 ? {} : { content: responseContent(endpoint) }),
  });
  return Object.fromEntries(statuses.map((status) => [String(status), response(status)]));
}

/** A file that is no text has no schema: OpenAPI 3.1 says nothing else of bytes. */
function responseContent({ response, mediaTypes }: Endpoint): Json {
  const schema = jsonSchema(response, 'output');
  if (mediaTypes === undefined) return { 'application/json': { schema } };
  const isText = (mediaType: string) => mediaType.startsWith('text/') || mediaType.endsWith('+xml');
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, isText(mediaType) ? { schema } : {}]));
}

function parameters(place: 'path' | 'query', endpoint: Endpoint): Json[] {
  const schema = place === 'path' ? endpoint.params : endpoint.query;
  if (schema === undefined) return [];
  const shape = jsonSchema(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(shape.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (shape.required ?? []).includes(name),
    description: property['description'] ?? describeParameter(name, endpoint) ?? undefined,
    schema: property,
  }));
}

/** JSON Schema of a zod schema as it is written in requests (`input`) or answers (`output`). */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    // zod leaves out the default of what is converted on its way in, as the numbers of a query are.
    override: ({ zodSchema: { _zod }, jsonSchema: written }) => {
      if (_zod.def.type === 'default')
        written.default ??= (_zod.def as { defaultValue: unknown }).defaultValue;
    },
  }) as Json;
  return rest;
}
