import type { RecordOf, RecordType } from '../../../contract/records.ts';
import { hashOfText } from '../../../contract/hash-set.ts';
import { keyFields, recordKey } from '../../../contract/record-key.ts';
import { KeyedList, type Sameness } from '../keyed-list.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { RowSource } from './sheet.ts';

/** A record together with the line it was read from. */
export type Parsed<T extends RecordType> = {
  readonly record: RecordOf<T>;
  readonly row: RowSource;
  /** Fields of the record that no line gives: taken for granted. */
  readonly assumed?: readonly string[];
};

/** Everything a bundle holds, record by record, before it is split by network. */
export type ParsedBundle = {
  networks: Parsed<'network'>[];
  actors: Parsed<'actor'>[];
  members: Parsed<'membership'>[];
  waves: Parsed<'wave'>[];
  responses: Parsed<'response'>[];
  ties: Parsed<'tie'>[];
  ratings: Parsed<'rating'>[];
  commitments: Parsed<'commitment'>[];
  activities: Parsed<'activity'>[];
  attendance: Parsed<'attendance'>[];
  events: Parsed<'event'>[];
  contracts: Parsed<'contract'>[];
  evaluations: Parsed<'evaluation'>[];
  results: Parsed<'result'>[];
};

/** Between two fields, so that the end of one is no beginning of the next. */
const parted = 0x1f;

/** Records of one type by the fields of their key, without a text being made of these for each of a million ties. */
const byKey = <T extends RecordType>(): Sameness<Parsed<T>> => ({
  hashOf: ({ record }) => {
    const fields: Readonly<Record<string, unknown>> = record;
    let hash: number | undefined;
    for (const field of keyFields[record.type]) hash = hashOfText(String(fields[field]), hash) ^ parted;
    return hash ?? 0;
  },
  isSame: ({ record: one }, { record: other }) => {
    const [a, b]: [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>] = [one, other];
    return keyFields[one.type].every((field) => a[field] === b[field]);
  },
});

/** Keeps the first of several lines that tell the same fact; a line that contradicts an earlier one is refused. */
export function withoutDuplicates<T extends RecordType>(
  parsed: Iterable<Parsed<T>>,
  log: FindingLog,
): Parsed<T>[] {
  const first = new KeyedList(byKey<T>());
  for (const each of parsed) {
    const earlier = first.add(each);
    if (earlier >= 0) reportDuplicate(first.items[earlier]!, each, log);
  }
  return first.items;
}

function reportDuplicate<T extends RecordType>(earlier: Parsed<T>, later: Parsed<T>, log: FindingLog): void {
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
