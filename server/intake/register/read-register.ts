import type { SourcedRecord } from '../../../contract/records.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { readTable, type Table } from '../table.ts';
import { readCampuses } from './campuses.ts';
import { checkOwners, compareOwnerPairs } from './check-owners.ts';
import { checkDeprovNames, checkPlaces, checkSlepList } from './check-places.ts';
import { checkHistory, checkNames, checkTransfers } from './check-schools.ts';
import { knowOwners, ownerRecord } from './owner-directory.ts';
import { type OwnerRow, readOwnersFile } from './owners-file.ts';
import { placeSchools } from './place-schools.ts';
import { readDirectory } from './read-directory.ts';
import { changeCounts, recordCounts, yearCounts } from './register-counts.ts';
import { RegisterFindings } from './register-findings.ts';
import { sortFiles } from './register-tables.ts';
import { schoolEvents } from './school-events.ts';
import { registerYears, schoolHistories } from './school-histories.ts';
import { administrationTies, schoolRecord, schoolYearRecord } from './school-records.ts';
import type { SchoolRow } from './school-row.ts';
import { shippedLegalPersons, shippedList } from './shipped-lists.ts';
import { type ComunaRow, readComunas, readSleps, type SlepRow } from './territory-lists.ts';
import { comunaTree, deprovRecords, slepRecords, unlistedComunas } from './territory-records.ts';

type RegisterOptions = {
  /** Made at installation; turns the number of a natural person into an id that says nothing of her. */
  ownerKey: Uint8Array;
  onProgress?: (done: number, total: number, label: string) => void;
};

/**
 * Reads the school register: directories of one or more years, the owners file, the SLEP list, the comuna list and the
 * campus list, in any order and any number, recognised by their columns. What a list would have said and none was given
 * for is taken from the lists that ship with Telar. Delimited files that are none of these are named in a finding;
 * other files (notes, record layouts) are passed over.
 */
export function readRegister(files: ImportFile[], options: RegisterOptions): IntakeResult {
  const findings = new RegisterFindings();
  const sorted = sortFiles(files);
  const total = Object.values(sorted).flat().length - sorted.unknown.length + 2;
  let done = 0;
  const progress = (label: string) => options.onProgress?.(done++, total, label);
  reportUnknown(sorted.unknown, findings);
  const read = readAll(sorted, options.ownerKey, findings, progress);
  progress('checks');
  const counts = check(read, findings);
  progress('records');
  const result = parse(read, counts);
  options.onProgress?.(total, total, 'records');
  return { ...result, hash: hashFiles(files), findings: findings.finish() };
}

type Sorted = ReturnType<typeof sortFiles>;
type Read = ReturnType<typeof readAll>;
type Reader<T> = (table: Table, findings: RegisterFindings) => T[];

/** Reads file after file; no more than one table is in memory at a time. */
function readAll(
  files: Sorted,
  ownerKey: Uint8Array,
  findings: RegisterFindings,
  progress: (label: string) => void,
) {
  const from = <T>(list: readonly ImportFile[], reader: Reader<T>): T[] =>
    list.flatMap((file) => {
      progress(file.name);
      const table = readTable(file);
      for (const finding of table.findings) findings.add(file.name, finding);
      return reader(table, findings);
    });
  const seen = new Set<string>();
  const ownersOf: Reader<OwnerRow> = (table, log) => readOwnersFile(table, ownerKey, log);
  const given = {
    comunas: from(files.comunas, readComunas),
    sleps: from(files.sleps, readSleps),
    owners: from(files.owners, ownersOf),
  };
  const campuses = from(files.campuses, readCampuses);
  const rows = from(files.directory, (table) => readDirectory(table, ownerKey, findings, seen)).toSorted(
    (a, b) => a.year - b.year || a.rbd - b.rbd,
  );
  const lists = completeLists(given, rows);
  placeSchools(rows, findings);
  const owners = knowOwners(rows, lists.owners, lists.sleps);
  const years = registerYears(rows);
  return { rows, years, histories: schoolHistories(rows), owners, given, lists, campuses };
}

type Lists = { comunas: ComunaRow[]; sleps: SlepRow[]; owners: OwnerRow[] };

/** What was not given is taken from the shipped lists; their own findings were reported when they were imported. */
function completeLists(given: Lists, rows: readonly SchoolRow[]): Lists {
  if (rows.length === 0 && given.owners.length === 0) return given;
  const unreported = new RegisterFindings();
  const held = new Set(rows.flatMap((row) => (row.owner === null ? [] : [row.owner.id])));
  const or = <T>(list: T[], shipped: () => T[]): T[] => (list.length > 0 ? list : shipped());
  return {
    comunas: or(given.comunas, () => readComunas(shippedList('comunas'), unreported)),
    sleps: or(given.sleps, () => readSleps(shippedList('sleps'), unreported)),
    owners: or(given.owners, () => shippedLegalPersons().filter(({ id }) => held.has(id))),
  };
}

function reportUnknown(files: readonly ImportFile[], findings: RegisterFindings): void {
  for (const file of files)
    findings.add(file.name, {
      row: null,
      column: null,
      found: null,
      expected: 'a school directory, the owners file, the SLEP list, the comuna list or the campus list',
      code: 'unknown-file',
      outcome: 'info',
    });
}

function check(read: Read, findings: RegisterFindings): Record<string, number> {
  const { rows, years, histories, owners, given, lists } = read;
  checkOwners(rows, owners, findings);
  checkNames(rows, findings);
  checkPlaces(rows, lists.comunas, lists.sleps, findings);
  checkDeprovNames(rows, findings);
  checkSlepList(given.sleps, lists.comunas, findings);
  checkTransfers(rows, lists.sleps, owners, findings);
  for (const history of histories) checkHistory(history, years, findings);
  return comparePairs(given.owners, rows, findings);
}

function comparePairs(
  stated: readonly OwnerRow[],
  rows: readonly SchoolRow[],
  findings: RegisterFindings,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const year of new Set(stated.map((owner) => owner.year))) {
    const ofYear = rows.filter((row) => row.year === year);
    if (ofYear.length === 0) continue;
    const owners = stated.filter((owner) => owner.year === year);
    const { pairs, agreeing } = compareOwnerPairs(owners, ofYear, findings);
    counts[`owner-pairs.${String(year)}`] = pairs;
    counts[`owner-pairs-agreeing.${String(year)}`] = agreeing;
  }
  return counts;
}

function parse(read: Read, counts: Record<string, number>): Omit<IntakeResult, 'hash' | 'findings'> {
  const { rows, years, histories, owners, given, lists, campuses } = read;
  const events = histories.flatMap((history) => schoolEvents(history, years));
  const records: SourcedRecord[] = [
    ...(rows.length > 0 ? comunaTree(lists.comunas) : comunaTree(given.comunas)),
    ...unlistedComunas(rows, lists.comunas),
    ...deprovRecords(rows),
    ...slepRecords(given.sleps),
    ...[...owners.values()].map(ownerRecord),
    ...campuses,
    ...histories.map((history) => schoolRecord(history, years.at(-1)!)),
    ...rows.map(schoolYearRecord),
    ...histories.flatMap((history) => administrationTies(history, years)),
    ...events,
  ];
  return {
    title: titleOf(read),
    source: sourceOf(read),
    records,
    counts: { ...yearCounts(rows, years, owners), ...counts, ...recordCounts(records) },
    changes: changeCounts(events, years),
  };
}

/** Titles and sources are read by the users, in their language; codes and ids are for programs. */
function titleOf({ years, given, campuses }: Read): string {
  if (years.length === 1) return `Directorio de establecimientos ${String(years[0])}`;
  if (years.length > 1) return `Directorio de establecimientos ${String(years[0])}–${String(years.at(-1))}`;
  if (given.owners.length > 0) return 'Directorio de sostenedores';
  if (given.sleps.length > 0) return 'Listado de SLEP';
  return campuses.length > 0 && given.comunas.length === 0
    ? 'Sedes de educación superior'
    : 'Listado de comunas';
}

function sourceOf({ years, given, campuses }: Read): string {
  const parts: string[] = [];
  if (years.length > 0) parts.push(`MINEDUC, directorio oficial de establecimientos ${years.join(', ')}`);
  const ownerYears = [...new Set(given.owners.map((owner) => owner.year))];
  if (ownerYears.length > 0) parts.push(`directorio de sostenedores ${ownerYears.join(', ')}`);
  if (given.sleps.length > 0) parts.push('listado de SLEP y sus comunas');
  if (given.comunas.length > 0) parts.push('códigos únicos territoriales de SUBDERE');
  if (campuses.length > 0) parts.push('sedes de educación superior de SIES');
  return parts.join('; ');
}
