import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Json } from '../../../server/http/openapi-schema.ts';

const contract = new URL('../../../contract/', import.meta.url);

/** What the contract exports under a name is a type of that name: the id of a schema is its export. */
export async function namedSchemas(): Promise<z.core.$ZodRegistry<{ id: string }>> {
  const registry = z.registry<{ id: string }>();
  const names = new Set<string>();
  for (const file of readdirSync(fileURLToPath(contract)).toSorted()) {
    if (!file.endsWith('.ts')) continue;
    const exported = (await import(new URL(file, contract).href)) as Record<string, unknown>;
    for (const [id, schema] of Object.entries(exported)) {
      // A second name of one schema, and the name of a second schema, add nothing.
      if (!(schema instanceof z.ZodType) || registry.has(schema) || names.has(id)) continue;
      names.add(id);
      registry.add(schema, { id });
    }
  }
  return registry;
}

/** A schema with the definitions that it refers to, by name. */
export type WithDefinitions = { schema: Json; definitions: Readonly<Record<string, Json>> };

export function schemaWithDefinitions(
  schema: z.ZodType,
  io: 'input' | 'output',
  registry: z.core.$ZodRegistry<{ id: string }>,
): WithDefinitions {
  const written = z.toJSONSchema(schema, { io, unrepresentable: 'any', metadata: registry }) as Json;
  const { $defs, $schema: _, ...rest } = written;
  return { schema: rest, definitions: ($defs ?? {}) as Record<string, Json> };
}
