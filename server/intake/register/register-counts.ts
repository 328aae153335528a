import { schoolEventKinds } from '../../../contract/register-records.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { publicDependencies } from '../../../contract/public-dependencies.ts';
import type { KnownOwner } from './owner-directory.ts';
import { isNatural } from '../natural-person.ts';
import { isWorking, type SchoolYear } from './school-row.ts';

/**
 * Numbers of each register year. `working` is ESTADO_ESTAB 1 and `with-enrolment` is MATRICULA 1, as MINEDUC counts
 * them in the record layout of the directory. What no school of the year is known of has no number.
 */
export function yearCounts(
  rows: readonly SchoolYear[],
  years: readonly number[],
  owners: ReadonlyMap<string, KnownOwner>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const year of years) {
    const listed = rows.filter((row) => row.year === year);
    for (const [name, value] of Object.entries(countsOf(listed, owners)))
      if (value !== null) counts[`${name}.${String(year)}`] = value;
  }
  return counts;
}

type Test = (row: SchoolYear) => boolean;
const hasState: Test = (row) => row.state !== 'unknown';
const hasOwner: Test = (row) => row.owner !== null;
const knowsEnrolment: Test = (row) => row.hasEnrolment !== null;
const isEnrolled: Test = (row) => row.hasEnrolment === true;

function countsOf(listed: readonly SchoolYear[], owners: ReadonlyMap<string, KnownOwner>) {
  const count = (test: Test, ...known: Test[]): number | null =>
    known.every((isKnown) => listed.some(isKnown)) ? listed.filter(test).length : null;
  const ownersOf = (test: Test, counted: (id: string) => boolean): number | null =>
    listed.some(hasOwner) ? [...ownerIds(listed.filter(test))].filter(counted).length : null;
  const enrolments = listed.flatMap(({ enrolment }) => (enrolment === null ? [] : [enrolment]));
  const isPublic: Test = (row) => publicDependencies.includes(row.dependency);
  return {
    rows: listed.length,
    working: count(isWorking, hasState),
    'with-enrolment': count(isEnrolled, knowsEnrolment),
    'working-with-enrolment': count((row) => isWorking(row) && isEnrolled(row), hasState, knowsEnrolment),
    'public-working': count(
      (row) => isWorking(row) && isPublic(row),
      hasState,
      (row) => row.dependency !== 'unknown',
    ),
    'rural-working': count(
      (row) => isWorking(row) && row.rural === true,
      hasState,
      (row) => row.rural !== null,
    ),
    'in-recess': count((row) => row.state === 'recess', hasState),
    closed: count((row) => row.state === 'closed', hasState),
    enrolment: enrolments.length > 0 ? enrolments.reduce((sum, value) => sum + value, 0) : null,
    'without-owner': count((row) => !hasOwner(row), hasOwner),
    owners: ownersOf(hasOwner, () => true),
    'natural-person-owners': ownersOf(hasOwner, isNatural),
    'slep-owners-with-working-schools': listed.some(hasState)
      ? ownersOf(isWorking, (id) => owners.get(id)?.legalKind === 'slep')
      : null,
  };
}

const ownerIds = (rows: readonly SchoolYear[]): Set<string> =>
  new Set(rows.flatMap(({ owner }) => (owner === null ? [] : [owner.id])));

/**
 * Events between each pair of neighbouring years of which one at least is new, under the names of their kinds; `opened`
 * is called `new`.
 */
export function changeCounts(
  events: readonly SourcedRecord[],
  years: readonly number[],
  newYears: ReadonlySet<number>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let i = 1; i < years.length; i++) {
    const [from, to] = [years[i - 1]!, years[i]!];
    if (!newYears.has(from) && !newYears.has(to)) continue;
    for (const kind of schoolEventKinds) counts[nameOf(kind, from, to)] = 0;
  }
  for (const { record, gone } of events) {
    if (record.type !== 'school-event' || gone === true) continue;
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
  for (const { record, gone } of records) {
    if (gone === true) continue;
    if (record.type === 'actor') add(`actors.${record.kind}`);
    else if (record.type === 'territory') add(`territories.${record.kind}`);
    else add(`records.${record.type}`);
  }
  return counts;
}
