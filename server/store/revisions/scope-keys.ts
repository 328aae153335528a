import { keyFields } from '../../../contract/record-key.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import { recordFields } from '../record-fields.ts';

/**
 * The beginning that the keys of all records in a scope share: its type, and the fields that lead the key as far as the
 * scope names them.
 */
export function keyPrefix({ type, where }: RecordScope): string {
  const parts: (string | number | null)[] = [type];
  for (const field of keyFields[type]) {
    const value = where[field];
    if (value === undefined) break;
    parts.push(value);
  }
  const [head, isWhole] = [JSON.stringify(parts).slice(0, -1), parts.length > keyFields[type].length];
  return isWhole ? `${head}]` : `${head},`;
}

/**
 * Refuses a scope that cannot be replaced: which records belong to it has to follow from their keys, or what an undo
 * leaves would depend on what other revisions said of them.
 *
 * @throws Error
 */
export function checkReplaced({ type, where }: RecordScope): void {
  const named: readonly string[] = keyFields[type];
  const other = Object.keys(where).find((field) => !named.includes(field));
  if (other !== undefined) throw new Error(`"${other}" is not part of the key of a ${type}.`);
}

/**
 * Refuses a scope with fields that the type does not have.
 *
 * @throws Error
 */
export function checkScope({ type, where }: RecordScope): void {
  const other = Object.keys(where).find((field) => !recordFields.get(type)!.includes(field));
  if (other !== undefined) throw new Error(`A ${type} has no field "${other}".`);
}

/** Whether a record of this key belongs to a scope that names only fields of the key. */
export function isInScope({ type, where }: RecordScope, key: string): boolean {
  const [typeOf, ...values] = JSON.parse(key) as [string, ...(string | number | null)[]];
  return (
    typeOf === type &&
    keyFields[type].every((field, i) => where[field] === undefined || where[field] === values[i])
  );
}
