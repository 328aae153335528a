import type { Plain } from '../../../server/store/neo4j/connection.ts';

/** The operators of a plan, from its result down to what it begins at. */
export function operatorsOf(plan: Plain): string[] {
  const children = (plan['children'] as Plain[] | undefined) ?? [];
  return [String(plan['operatorType']), ...children.flatMap(operatorsOf)];
}
