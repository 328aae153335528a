import neo4j from 'neo4j-driver';

/**
 * Parameters as Bolt wants them: the driver sends every JavaScript number as a float, which LIMIT refuses and which
 * Neo4j Browser shows as `2024.0`. Whole numbers become integers here, and only here; `realNumbers` are left alone.
 */
export function toBolt(value: unknown, name = ''): unknown {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && !realNumbers.has(name) ? neo4j.int(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => toBolt(item, name));
  if (value === null || typeof value !== 'object' || neo4j.isDate(value)) return value;
  const converted: Record<string, unknown> = {};
  for (const key in value) converted[key] = toBolt((value as Record<string, unknown>)[key], key);
  return converted;
}

/** Properties that are measured, not counted: they stay floats where they happen to be whole. */
const realNumbers: ReadonlySet<string> = new Set([
  'latitude',
  'longitude',
  'strength',
  'hours',
  'score',
  'value',
]);
