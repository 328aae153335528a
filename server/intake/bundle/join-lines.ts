import { recordKey } from '../../../contract/record-key.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { Parsed } from './parsed-bundle.ts';

type Listing = 'commitment' | 'contract' | 'event';

/** Which field of a record lists the actors of all its lines. */
const listOf = {
  commitment: 'actorIds',
  contract: 'schoolIds',
  event: 'actorIds',
} as const satisfies { readonly [T in Listing]: keyof RecordOf<T> };

/** Lines of one record are joined: each may name one more actor, and all must agree on the rest. */
export function joinLines<T extends Listing>(
  lines: readonly Parsed<T>[],
  log: FindingLog,
  about: { field: string; expected: string },
): Parsed<T>[] {
  const joined = new Map<string, Parsed<T>>();
  for (const line of lines) {
    const key = recordKey(line.record);
    const earlier = joined.get(key);
    if (earlier === undefined) joined.set(key, line);
    else if (restOf(earlier.record) === restOf(line.record)) {
      joined.set(key, { ...earlier, record: withBoth(earlier.record, line.record) });
    } else {
      const [, ...parts] = JSON.parse(key) as (string | null)[];
      log.aboutRow(line.row, {
        field: about.field,
        found: parts.at(-1) ?? null,
        code: 'contradicting-row',
        expected: `${about.expected} of line ${String(earlier.row.line)}`,
        outcome: 'refused',
      });
    }
  }
  return [...joined.values()];
}

const idsIn = (record: RecordOf<Listing>): string[] =>
  record.type === 'contract' ? record.schoolIds : record.actorIds;

const restOf = (record: RecordOf<Listing>): string =>
  JSON.stringify({ ...record, [listOf[record.type]]: [] });

const withBoth = <R extends RecordOf<Listing>>(a: R, b: R): R => ({
  ...a,
  [listOf[a.type]]: [...new Set([...idsIn(a), ...idsIn(b)])],
});
