import type { Statement, StatementValue } from '../statement.ts';

/** Names under which evidence holds a p-value or a chance: `p`, `pReports`, `chanceOfAny`, …; not `pairs`. */
const probability = /^(?:p|chance|odds|attainable)(?=[A-Z]|$)/;

export const isProbability = (name: string): boolean => probability.test(name);

/** Evidence where a gate is shut or the pattern cannot be read: the facts stay, and of every p it is not known. */
export function withoutProbabilities<Value>(value: Value): Value {
  // True because every value keeps its shape, but for probabilities, which may be null in all evidence.
  return without(value) as Value;
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, isProbability(name) ? null : without(part)]),
  );
}

/** Statements that may be said without a flag: none that says how rare it is. */
export const withoutRarity = (list: readonly Statement[]): Statement[] =>
  list.filter(({ values = {} }) => !Object.values(values).some(holdsRarity));

/** Whether a statement says how rare something is. */
export const isRarity = (said: Statement): boolean => withoutRarity([said]).length === 0;

function holdsRarity(value: StatementValue): boolean {
  if (typeof value !== 'object') return false;
  if ('parts' in value) return withoutRarity(value.parts).length < value.parts.length;
  return 'p' in value;
}
