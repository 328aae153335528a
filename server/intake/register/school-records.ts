import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import { schoolLevel } from './codes.ts';
import type { SchoolHistory } from './school-histories.ts';
import { comunaId, deprovId, isNamed, isRead, type SchoolYear } from './school-row.ts';

/**
 * A school as last known, from the rows of this import: each field as the newest row says that gives it. Where a stored
 * year is newer than that, the field is assumed: it stands only while nothing newer is known.
 *
 * @param stored names of the attributes that are stored of the school
 * @returns `null` where no row of this import lists the school
 */
export function schoolRecord(history: SchoolHistory, stored: ReadonlySet<string>): SourcedRecord | null {
  const newest = history.rows.findLast(isRead);
  if (newest === undefined) return null;
  const { comunaCode } = history.rows.at(-1)!;
  const pointOf = (row: SchoolYear) => (row.comunaCode === comunaCode ? row.point : null);
  const assumed: string[] = [];
  const read = <T>(field: string, valueOf: (row: SchoolYear) => T | null): T | null => {
    const isKnown = (row: SchoolYear): boolean => valueOf(row) !== null;
    const source = history.rows.findLast((row) => isRead(row) && isKnown(row));
    if (source === undefined) return null;
    if (source !== history.rows.findLast(isKnown)) assumed.push(field);
    return valueOf(source);
  };
  const name = read('name', (row) => (isNamed(row) ? row.name : null));
  if (name === null) assumed.push('name');
  const record = newRecord('actor', {
    id: newest.id,
    kind: 'school',
    subKind: read('subKind', ({ teaching }) => schoolLevel(teaching)),
    name: name ?? newest.name,
    rbd: newest.rbd,
    comunaId: read('comunaId', (row) => comunaId(row.comunaCode)),
    latitude: read('latitude', (row) => pointOf(row)?.latitude ?? null),
    longitude: read('longitude', (row) => pointOf(row)?.longitude ?? null),
    rural: read('rural', ({ rural }) => rural),
    enrolment: read('enrolment', ({ enrolment }) => enrolment),
    state: read('state', ({ state }) => (state === 'unknown' ? null : state)),
    dependency: read('dependency', ({ dependency }) => (dependency === 'unknown' ? null : dependency)),
    sostenedorId: read('sostenedorId', ({ owner }) => owner?.id ?? null),
    attributes: newestAttributes(history, stored),
  });
  return { file: newest.file, row: newest.line, record, ...(assumed.length > 0 ? { assumed } : {}) };
}

/** Each attribute as the newest row gives it, but for those that a newer stored year may have given. */
function newestAttributes(
  { rows }: SchoolHistory,
  stored: ReadonlySet<string>,
): RecordOf<'actor'>['attributes'] {
  const newestStored = rows.findLast((row) => !isRead(row))?.year ?? -Infinity;
  const attributes: RecordOf<'actor'>['attributes'] = {};
  for (const row of rows) {
    if (!isRead(row)) continue;
    const given = Object.entries({ ...row.attributes, lastRegisterYear: row.year });
    for (const [name, value] of given)
      if (row.year > newestStored || !stored.has(name)) attributes[name] = value;
  }
  return attributes;
}

/** What the directory of one year says of a school. */
export function schoolYearRecord(row: SchoolYear): SourcedRecord {
  const { id, year, name, state, dependency, rural, hasEnrolment, enrolment, teaching, deprovCode } = row;
  const record = newRecord('school-year', {
    ...{ schoolId: id, year, name, state, dependency, rural, hasEnrolment, enrolment, teaching },
    sostenedorId: row.owner?.id ?? null,
    comunaId: comunaId(row.comunaCode),
    deprovId: deprovCode === null || deprovCode === 0 ? null : deprovId(deprovCode),
    latitude: row.point?.latitude ?? null,
    longitude: row.point?.longitude ?? null,
  });
  return { file: row.file, row: row.line, record };
}
