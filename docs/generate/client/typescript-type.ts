import type { Json } from '../../../server/http/openapi-schema.ts';

/** What a schema refers to is a type of that name. */
const referencePattern = /^#\/\$defs\/(\w+)$/;

/**
 * The type of TypeScript that holds what a JSON Schema describes, as far as a type can say it: lengths, patterns and
 * ranges are left out.
 *
 * @param nameOf the name under which a definition is written
 */
export function typeOf(schema: Json, nameOf: (definition: string) => string = (name) => name): string {
  const of = (part: unknown) => typeOf(part as Json, nameOf);
  const { $ref, anyOf, oneOf, allOf, type, enum: values } = schema;
  if (typeof $ref === 'string') return nameOf(referencePattern.exec($ref)?.[1] ?? 'unknown');
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(values)) return union(values.map((value) => JSON.stringify(value)));
  const choices = anyOf ?? oneOf;
  if (Array.isArray(choices)) return union(choices.map(of));
  if (Array.isArray(allOf)) return allOf.map((part) => `(${of(part)})`).join(' & ');
  if (Array.isArray(type)) return union(type.map((one) => of({ ...schema, type: one })));
  if (type === 'array') return arrayType(schema, of);
  if (type === 'object') return objectType(schema, of);
  return plainTypes[String(type)] ?? ('not' in schema ? 'never' : 'unknown');
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** What may be anything says no more with another choice beside it. */
const union = (types: readonly string[]): string =>
  types.includes('unknown') ? 'unknown' : [...new Set(types)].join(' | ');

type TypeOf = (part: unknown) => string;

function arrayType({ items, prefixItems }: Json, of: TypeOf): string {
  if (Array.isArray(prefixItems)) return `[${prefixItems.map(of).join(', ')}]`;
  return `readonly (${items === undefined ? 'unknown' : of(items)})[]`;
}

function objectType(schema: Json, of: TypeOf): string {
  const properties = (schema['properties'] ?? {}) as Record<string, Json>;
  const required = (schema['required'] ?? []) as string[];
  const named = Object.entries(properties).map(
    ([name, property]) =>
      `${comment(property['description'])}${key(name)}${required.includes(name) ? '' : '?'}: ${of(property)};`,
  );
  const others = otherNames(schema, of, required);
  if (named.length === 0) return others ?? 'Record<string, never>';
  return others === null ? `{ ${named.join('\n')} }` : `{ ${named.join('\n')} } & ${others}`;
}

/** What an object holds under names that its schema does not list; `null`: nothing. */
function otherNames(
  { additionalProperties, propertyNames }: Json,
  of: TypeOf,
  required: string[],
): string | null {
  if (typeof additionalProperties !== 'object' || additionalProperties === null) return null;
  const names = propertyNames === undefined ? 'string' : of(propertyNames);
  const record = `Record<${names}, ${of(additionalProperties)}>`;
  return names === 'string' || required.length > 0 ? record : `Partial<${record}>`;
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** What is meant by a property or a type, for whoever points at it in an editor. */
export const comment = (text: unknown): string =>
  typeof text === 'string' ? `\n/** ${text.replaceAll('*/', '* /')} */\n` : '';
