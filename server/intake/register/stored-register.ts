import { rbdInId } from '../../../contract/identifiers.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import type { Owner } from './owner-id.ts';
import type { SourcedTie } from './owner-ties.ts';
import type { SourcedEvent } from './school-events.ts';
import { isNamed, type SchoolYear } from './school-row.ts';

/** Parts of the store that a directory is read against: years it is compared with, and what follows from them. */
export const registerScopes: readonly RecordScope[] = [
  { type: 'school-year', where: {} },
  { type: 'school-event', where: {} },
  { type: 'tie', where: { networkId: null, layer: 'administers' } },
  { type: 'actor', where: { kind: 'school' } },
];

/** What earlier imports left of the register. */
export type StoredRegister = {
  years: SchoolYear[];
  /** Who ran which school, and what happened to it. */
  ties: SourcedTie[];
  events: SourcedEvent[];
  /** Names of attributes that are known of a school, by its id. */
  attributeNames: Map<string, ReadonlySet<string>>;
};

/** @param records the stored records of `registerScopes`; those of fictional schools are passed over */
export function readStoredRegister(records: Iterable<SourcedRecord>): StoredRegister {
  const stored: StoredRegister = { years: [], ties: [], events: [], attributeNames: new Map() };
  for (const sourced of records) {
    const { record, file, row } = sourced;
    if (record.type === 'school-year' && isRegisterSchool(record.schoolId) && isOfficial(record.comunaId))
      stored.years.push(schoolYearOf(record, file, row));
    else if (record.type === 'tie' && record.layer === 'administers' && isRegisterSchool(record.to))
      stored.ties.push({ ...sourced, record });
    else if (record.type === 'school-event' && isRegisterSchool(record.schoolId))
      stored.events.push({ ...sourced, record });
    else if (record.type === 'actor' && isRegisterSchool(record.id))
      stored.attributeNames.set(record.id, new Set(Object.keys(record.attributes)));
  }
  return stored;
}

const isRegisterSchool = (id: string): boolean => rbdInId(id) !== null;
const isOfficial = (comuna: string): boolean => /^comuna:\d{5}$/.test(comuna);
const codeOf = (id: string): number => Number(id.slice(id.indexOf(':') + 1));

function schoolYearOf(record: RecordOf<'school-year'>, file: string, line: number | null): SchoolYear {
  const { schoolId, year, name, state, dependency, rural, hasEnrolment, enrolment, teaching } = record;
  const { comunaId, deprovId, sostenedorId, latitude, longitude } = record;
  return {
    ...{ file, line, year, name, state, dependency, rural, hasEnrolment, enrolment, teaching },
    id: schoolId,
    rbd: codeOf(schoolId),
    owner: sostenedorId === null ? null : ownerOf(sostenedorId),
    comunaCode: codeOf(comunaId),
    deprovCode: deprovId === null ? null : codeOf(deprovId),
    point: latitude === null || longitude === null ? null : { latitude, longitude },
  };
}

function ownerOf(id: string): Owner {
  const rut = codeOf(id);
  return { id, rut: Number.isNaN(rut) ? null : rut };
}

/**
 * Brings the years of new directories and the stored ones together. A directory takes the place of the stored year in
 * every comuna that it lists schools of; what it does not say and the year is known to have, it leaves as it was.
 *
 * @returns all rows, oldest year first, and the stored ones that the new directories no longer list
 */
export function combineYears(
  read: readonly SchoolYear[],
  stored: readonly SchoolYear[],
): { rows: SchoolYear[]; gone: SchoolYear[] } {
  const inOrder = (rows: readonly SchoolYear[]) => rows.toSorted((a, b) => a.year - b.year || a.rbd - b.rbd);
  if (stored.length === 0) return { rows: inOrder(read), gone: [] };
  const before = new Map(stored.map((row) => [yearKey(row), row]));
  const covered = new Set(read.map(comunaKey));
  const listed = new Set(read.map(yearKey));
  const others = stored.filter((row) => !listed.has(yearKey(row)));
  const rows = [
    ...read.map((row) => completeRow(row, before.get(yearKey(row)))),
    ...others.filter((row) => !covered.has(comunaKey(row))),
  ];
  return {
    rows: inOrder(rows),
    gone: others.filter((row) => covered.has(comunaKey(row))),
  };
}

const yearKey = (row: SchoolYear): string => `${String(row.year)} ${row.id}`;
const comunaKey = (row: SchoolYear): string => `${String(row.year)} ${String(row.comunaCode)}`;

function completeRow<Row extends SchoolYear>(row: Row, known: SchoolYear | undefined): Row {
  if (known === undefined) return row;
  return {
    ...row,
    name: isNamed(row) ? row.name : known.name,
    state: row.state === 'unknown' ? known.state : row.state,
    dependency: row.dependency === 'unknown' ? known.dependency : row.dependency,
    owner: row.owner ?? known.owner,
    deprovCode: row.deprovCode ?? known.deprovCode,
    rural: row.rural ?? known.rural,
    hasEnrolment: row.hasEnrolment ?? known.hasEnrolment,
    enrolment: row.enrolment ?? known.enrolment,
    teaching: row.teaching.length > 0 ? row.teaching : known.teaching,
    point: row.point ?? (row.comunaCode === known.comunaCode ? known.point : null),
  };
}
