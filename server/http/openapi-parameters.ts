import { type Endpoint, type EndpointName } from '../../contract/api.ts';
import { examples } from '../../contract/examples.ts';
import { describeParameter } from '../../contract/parameter-descriptions.ts';
import { mostRepeatKey, takesRepeatKey } from '../../contract/repeat-keys.ts';
import { type Json, jsonSchema } from './openapi-schema.ts';

/** Everything that a request may say beside its body: in its path, its query and its headers. */
export const parametersOf = (name: EndpointName, endpoint: Endpoint): Json[] => [
  ...named('path', name, endpoint),
  ...named('query', name, endpoint),
  ...headers(endpoint),
];

function named(place: 'path' | 'query', name: EndpointName, endpoint: Endpoint): Json[] {
  const schema = place === 'path' ? endpoint.params : endpoint.query;
  if (schema === undefined) return [];
  const shape = jsonSchema(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  const parsed = jsonSchema(schema, 'output') as { properties: Record<string, Json> };
  const given = exampleValues(name)[place];
  return Object.entries(shape.properties ?? {}).map(([parameter, property]) => ({
    name: parameter,
    in: place,
    required: place === 'path' || (shape.required ?? []).includes(parameter),
    description: property['description'] ?? describeParameter(parameter, endpoint) ?? undefined,
    ...valueOf(property, parsed.properties[parameter]!, given[parameter]),
  }));
}

/** A list is written with commas between its parts; it may also be repeated, which needs no word of its own. */
function valueOf(written: Json, parsed: Json, example: string | undefined): Json {
  if (parsed['type'] !== 'array') return { schema: written, ...exampleOf(written, example) };
  return {
    style: 'form',
    explode: false,
    schema: parsed,
    ...(example !== undefined && { example: example.split(',') }),
  };
}

/** A word that stands for a number which another answer gives is no example of one. */
const exampleOf = ({ type }: Json, example: string | undefined): { example?: unknown } => {
  if (example === undefined) return {};
  if (type !== 'integer' && type !== 'number') return { example };
  return Number.isFinite(Number(example)) ? { example: Number(example) } : {};
};

function exampleValues(name: EndpointName): Record<'path' | 'query', Record<string, string>> {
  const { path = {}, query } = examples[name];
  return { path: { ...path }, query: Object.fromEntries(new URLSearchParams(query)) };
}

function headers(endpoint: Endpoint): Json[] {
  const all: Json[] = [];
  if (endpoint.orJob)
    all.push({
      name: 'Prefer',
      in: 'header',
      description:
        '`respond-async`: work that is long becomes a job (202), where its answer can be fetched later',
      schema: { type: 'string', enum: ['respond-async'] },
    });
  if (takesRepeatKey(endpoint))
    all.push({
      name: 'Idempotency-Key',
      in: 'header',
      description:
        'a text of your own, such as a UUID: the same request sent again with it is answered as it was the first time, and nothing is stored twice. Kept for a day, also when Telar is started anew',
      schema: { type: 'string', minLength: 1, maxLength: mostRepeatKey, pattern: '^[!-~]+$' },
    });
  return all;
}
