import type { RecordOf, RecordType } from '../../../contract/records.ts';
import { recordKey } from '../../../contract/records.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { RowSource } from './sheet.ts';

/** A record together with the line that told it. */
export type Told<T extends RecordType> = { readonly record: RecordOf<T>; readonly row: RowSource };

/** Everything a bundle tells, record by record, before it is split by network. */
export type ToldBundle = {
  networks: Told<'network'>[];
  actors: Told<'actor'>[];
  members: Told<'membership'>[];
  waves: Told<'wave'>[];
  responses: Told<'response'>[];
  ties: Told<'tie'>[];
  ratings: Told<'rating'>[];
  commitments: Told<'commitment'>[];
  activities: Told<'activity'>[];
  attendance: Told<'attendance'>[];
};

/** Strings in the order of their UTF-16 code units: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Records in the order of their keys. */
export function inKeyOrder<R extends RecordOf<RecordType>>(records: readonly R[]): R[] {
  return records
    .map((record) => ({ record, key: recordKey(record) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ record }) => record);
}

/** Keeps the first of several lines that tell the same fact; a line that contradicts an earlier one is refused. */
export function withoutDuplicates<T extends RecordType>(
  told: readonly Told<T>[],
  log: FindingLog,
): Told<T>[] {
  const first = new Map<string, Told<T>>();
  for (const each of told) {
    const key = recordKey(each.record);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, each);
    else sayDuplicate(earlier, each, log);
  }
  return [...first.values()];
}

function sayDuplicate<T extends RecordType>(earlier: Told<T>, later: Told<T>, log: FindingLog): void {
  const same = JSON.stringify(earlier.record) === JSON.stringify(later.record);
  log.aboutRow(later.row, {
    code: same ? 'duplicate-row' : 'contradicting-row',
    found: JSON.parse(recordKey(later.record))
      .slice(1)
      .filter((part: unknown) => part !== null)
      .join(' · '),
    expected: same
      ? `each fact once; the line ${earlier.row.line} of ${earlier.row.file} says the same`
      : `no second account: the line ${earlier.row.line} of ${earlier.row.file} says otherwise`,
    outcome: same ? 'corrected' : 'refused',
  });
}
