import { byCodeUnit } from '../../contract/text-order.ts';
import { createHash } from 'node:crypto';

/**
 * Equal requests over the same version of the store, or over the same facts by their hash, have equal keys, whatever order their fields came in.
 *
 * @param story name of the use case, since several take the same input
 * @param input plain data; a field that is `undefined` is as good as absent
 */
export function cacheKey(storeVersion: string, story: string, input: unknown): string {
  return createHash('sha256')
    .update(canonicalJson([storeVersion, story, input]))
    .digest('hex');
}

/** The same in half the letters, for what people meet: ids of jobs, stamps of what is listed. */
export const shortKey = (...of: Parameters<typeof cacheKey>): string => cacheKey(...of).slice(0, 32);

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => byCodeUnit(a, b)))
      : part,
  );
}
