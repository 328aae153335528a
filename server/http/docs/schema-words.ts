type Json = Record<string, unknown>;

export type Field = { name: string; type: string; required: boolean; description: string | null };

/** What kind of value a JSON Schema takes, in a few words. */
export function typeOf(schema: Json): string {
  const { const: only, enum: choices, anyOf, oneOf, type, items } = schema;
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(choices)) return choices.map(String).join(' | ');
  const either = anyOf ?? oneOf;
  if (Array.isArray(either)) return [...new Set((either as Json[]).map(typeOf))].join(' | ');
  if (type === 'array') return `${typeOf((items ?? {}) as Json)}[]`;
  return [type ?? 'any'].flat().map(String).join(' | ');
}

/** The fields at the top of an object; none where the schema is no object. */
export function fieldsOf(schema: Json | undefined): Field[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, field]) => ({
    name,
    type: typeOf(field),
    required: required.includes(name),
    description: typeof field['description'] === 'string' ? field['description'] : null,
  }));
}
