import { z } from 'zod';
import { nearestName } from './nearest-name.ts';
import { codedProblem, TelarProblem } from './problems.ts';
import { knownName } from './same-names.ts';

/** Letters of a name that nobody knows which a problem repeats. */
const mostLetters = 100;

/**
 * One part of a request, checked by its schema. A name that a route does not know is refused: an answer to another request
 * than the one that was meant would look like an answer to it.
 *
 * @throws TelarProblem `invalid-request` naming the field at fault
 */
export function checkPart<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(withKnownNames(schema, value ?? {}));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const named = field === '' ? 'The request' : `"${field}"`;
  throw new TelarProblem('invalid-request', `${named} is not valid: ${issue?.message ?? 'unknown'}.`, {
    field,
    code: 'value-not-valid',
    values: { field },
  });
}

/** The same values under the names of the schema; what is no object of known names is left to its schema. */
function withKnownNames(schema: z.ZodType, value: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || takesOtherNames(schema) || !isObject(value)) return value;
  const known = Object.keys(schema.shape);
  const named = new Map<string, unknown>();
  for (const [name, content] of Object.entries(value)) {
    const knownAs = knownName(name, known) ?? refuseName(name, known);
    // Both names of one thing: what is asked under either.
    named.set(knownAs, named.has(knownAs) ? [named.get(knownAs), content].flat() : content);
  }
  return Object.fromEntries(named);
}

const takesOtherNames = ({ def: { catchall } }: z.ZodObject): boolean =>
  catchall !== undefined && !(catchall instanceof z.ZodNever);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refuseName(name: string, names: readonly string[]): never {
  const parameter = name.slice(0, mostLetters);
  const nearest = nearestName(name, names);
  const known = names.join(', ');
  if (names.length === 0) throw codedProblem('no-parameters', { parameter }, parameter);
  if (nearest === null) throw codedProblem('unknown-query', { parameter, known }, parameter);
  throw codedProblem('misspelt-query', { parameter, nearest, known }, parameter);
}
