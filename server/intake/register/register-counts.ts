import { schoolEventKinds } from '../../../contract/register-records.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { publicDependencies } from './codes.ts';
import type { KnownOwner } from './owner-directory.ts';
import { isNatural } from './owner-id.ts';
import { isWorking, type SchoolRow } from './school-row.ts';

/**
 * Numbers of each register year. `working` is ESTADO_ESTAB 1 and `with-enrolment` is MATRICULA 1, as MINEDUC counts
 * them in the record layout of the directory.
 */
export function yearCounts(
  rows: readonly SchoolRow[],
  years: readonly number[],
  owners: ReadonlyMap<string, KnownOwner>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const year of years) {
    const listed = rows.filter((row) => row.year === year);
    const working = listed.filter(isWorking);
    const count = (name: string, value: number) => {
      counts[`${name}.${String(year)}`] = value;
    };
    count('rows', listed.length);
    count('working', working.length);
    count('with-enrolment', listed.filter((row) => row.hasEnrolment).length);
    count('working-with-enrolment', working.filter((row) => row.hasEnrolment).length);
    count('public-working', working.filter((row) => publicDependencies.has(row.dependency)).length);
    count('rural-working', working.filter((row) => row.rural === true).length);
    count('in-recess', listed.filter((row) => row.state === 'recess').length);
    count('closed', listed.filter((row) => row.state === 'closed').length);
    count(
      'enrolment',
      listed.reduce((sum, row) => sum + (row.enrolment ?? 0), 0),
    );
    count('without-owner', listed.filter((row) => row.owner === null).length);
    const holders = new Set(listed.flatMap((row) => (row.owner === null ? [] : [row.owner.id])));
    count('owners', holders.size);
    count('natural-person-owners', [...holders].filter(isNatural).length);
    const running = new Set(working.flatMap((row) => (row.owner === null ? [] : [row.owner.id])));
    count(
      'slep-owners-with-working-schools',
      [...running].filter((id) => owners.get(id)?.legalKind === 'slep').length,
    );
  }
  return counts;
}

/** Events between each pair of neighbouring years, under the names of their kinds; `opened` is called `new`. */
export function changeCounts(
  events: readonly SourcedRecord[],
  years: readonly number[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let i = 1; i < years.length; i++)
    for (const kind of schoolEventKinds) counts[nameOf(kind, years[i - 1]!, years[i]!)] = 0;
  for (const { record } of events) {
    if (record.type !== 'school-event') continue;
    const name = nameOf(record.kind, record.fromYear, record.toYear);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const nameOf = (kind: string, from: number, to: number): string =>
  `${kind === 'opened' ? 'new' : kind}.${String(from)}-${String(to)}`;

/** How many records of each kind were made. */
export function recordCounts(records: readonly SourcedRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const { record } of records) {
    if (record.type === 'actor') add(`actors.${record.kind}`);
    else if (record.type === 'territory') add(`territories.${record.kind}`);
    else add(`records.${record.type}`);
  }
  return counts;
}
