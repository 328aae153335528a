import { z } from 'zod';

export type Json = Record<string, unknown>;

/** JSON Schema of a zod schema as it is written in requests (`input`) or answers (`output`). */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema: { _zod }, jsonSchema: written }) => {
      // zod leaves out the default of what is converted on its way in, as the numbers of a query are.
      if (_zod.def.type === 'default')
        written.default ??= (_zod.def as { defaultValue: unknown }).defaultValue;
      withPlainPattern(written);
      withPlainPair(written);
    },
  }) as Json;
  return rest;
}

/**
 * Generators of clients and of tests read no classes of Unicode: control characters are written one by one, and a pattern
 * with other classes is left to its description.
 */
function withPlainPattern(written: { pattern?: string | undefined }): void {
  const plain = written.pattern?.replaceAll(String.raw`\p{Cc}`, String.raw`\u0000-\u001f\u007f-\u009f`);
  if (plain === undefined) return;
  if (plain.includes(String.raw`\p{`)) delete written.pattern;
  else written.pattern = plain;
}

/** A list of so many values of one kind, which says the same to those that read no lists of several kinds. */
function withPlainPair(written: z.core.JSONSchema.BaseSchema): void {
  const [first, ...others] = written.prefixItems ?? [];
  if (first === undefined || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return;
  delete written.prefixItems;
  Object.assign(written, { items: first, minItems: others.length + 1, maxItems: others.length + 1 });
}
