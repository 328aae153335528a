import { recordKey } from '../../../contract/record-key.ts';
import type { SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import { ownerTies } from './owner-ties.ts';
import { schoolEvents } from './school-events.ts';
import type { SchoolHistory } from './school-histories.ts';
import { schoolYearRecord } from './school-records.ts';
import { isRead, type SchoolYear } from './school-row.ts';
import type { StoredRegister } from './stored-register.ts';

/**
 * What follows from all years together: who ran each school and what happened to it. Of what is stored already only
 * that is said which these directories bear on; what is stored and no longer follows is gone.
 *
 * @param dropped stored years of schools that the new directory of the year does not list
 */
export function deriveChanges(
  histories: readonly SchoolHistory[],
  dropped: readonly SchoolYear[],
  stored: StoredRegister,
): SourcedRecord[] {
  const readYears = new Set(histories.flatMap(({ rows }) => rows.filter(isRead).map(({ year }) => year)));
  const isTouched = new Map(histories.map(({ rows }) => [rows[0]!.id, rows.some(isRead)]));
  const ties = histories.flatMap(ownerTies);
  const events = histories.flatMap(schoolEvents);
  const known = new Map([...stored.ties, ...stored.events].map(({ record }) => [recordKey(record), record]));
  const isNews = ({ record }: SourcedRecord): boolean => !isSame(record, known.get(recordKey(record)));
  return [
    ...ties.filter((tie) => isTouched.get(tie.record.to) === true || isNews(tie)),
    ...events.filter(
      (event) => readYears.has(event.record.fromYear) || readYears.has(event.record.toYear) || isNews(event),
    ),
    ...without([...stored.ties, ...stored.events], [...ties, ...events]),
    ...dropped.map((row) => ({ ...schoolYearRecord(row), gone: true as const })),
  ];
}

function isSame(one: StoredRecord, other: StoredRecord | undefined): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...other };
  return Object.entries(one).every(
    ([field, value]) => JSON.stringify(value) === JSON.stringify(fields[field]),
  );
}

function without(stored: readonly SourcedRecord[], derived: readonly SourcedRecord[]): SourcedRecord[] {
  const keys = new Set(derived.map(({ record }) => recordKey(record)));
  return stored
    .filter(({ record }) => !keys.has(recordKey(record)))
    .map(({ record, file, row }) => ({ record, file, row, gone: true }));
}
