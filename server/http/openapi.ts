import { type Endpoint, type EndpointName, api, apiRoot } from '../../contract/api.ts';
import { examples } from '../../contract/examples.ts';
import { Problem } from '../../contract/problems.ts';
import { parametersOf } from './openapi-parameters.ts';
import { problemResponses, responsesOf } from './openapi-responses.ts';
import { type Json, jsonSchema } from './openapi-schema.ts';

/** OpenAPI 3.1 of the whole contract. zod writes the JSON Schemas, which OpenAPI 3.1 takes as they are. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(api) as [EndpointName, Endpoint][]) {
    const path = `${apiRoot}${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method]: operation(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Telar',
      version,
      summary: 'School collaboration networks of Chile: metrics, patterns, and when the data cannot tell.',
      description:
        'A parameter that a route does not know is refused (400) with the nearest name that it knows. A method that an address does not take is answered with 405 and `Allow`. Where the service runs open, on the machine that it is used on, nobody needs a key.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(Problem, 'output') },
      responses: problemResponses(),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key, as `POST /keys` gives it' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'telar-session',
          description: 'A session of the explorer',
        },
      },
    },
  };
}

function operation(name: EndpointName, endpoint: Endpoint): Json {
  return {
    operationId: name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    security: securityOf(endpoint),
    parameters: parametersOf(name, endpoint),
    ...requestBody(endpoint, examples[name].body),
    responses: responsesOf(endpoint),
  };
}

/** The empty one is that of a service that runs open. */
function securityOf({ access }: Endpoint): Json[] {
  if (access === 'anyone' || access === 'respondent') return [];
  if (access === 'own-account') return [{ session: [] }];
  return [{}, { key: [] }, { session: [] }];
}

/** A `POST` is told from a form of another site by its being JSON, also where it has nothing to send. */
function requestBody({ body, form, method }: Endpoint, example: object | undefined): { requestBody?: Json } {
  if (form !== undefined) return sent('multipart/form-data', { schema: jsonSchema(form, 'input') }, true);
  if (body !== undefined) {
    const isNeeded = method === 'post' || !body.safeParse({}).success;
    return sent('application/json', { schema: jsonSchema(body, 'input'), example }, isNeeded);
  }
  if (method !== 'post') return {};
  return sent('application/json', { schema: { type: 'object' }, example: {} }, true);
}

const sent = (mediaType: string, content: Json, required: boolean) => ({
  requestBody: { required, content: { [mediaType]: content } },
});
