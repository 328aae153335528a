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
import { isDelimited, kindOf, type RegisterTableKind } from './register-tables.ts';
import { schoolEvents } from './school-events.ts';
import { registerYears, schoolHistories } from './school-histories.ts';
import { administrationTies, schoolRecord, schoolYearRecord } from './school-records.ts';
import type { SchoolRow } from './school-row.ts';
import { shippedList } from './shipped-lists.ts';
import { readComunas, readSleps } from './territory-lists.ts';
import { comunaTree, deprovRecords, slepRecords, unlistedComunas } from './territory-records.ts';

export type RegisterOptions = {
  /** Made at installation; turns the number of a natural person into an id that says nothing of her. */
  ownerKey: Uint8Array;
  onProgress?: (done: number, total: number, label: string) => void;
};

type Tables = Record<RegisterTableKind, Table[]>;

/**
 * Reads the school register: directories of one or more years, the owners file, the SLEP list, the comuna list and the
 * campus list, in any order and any number, told apart by their columns. What a list would have said and none was given
 * for is taken from the lists that ship with Telar. Delimited files that are none of these are named in a finding;
 * other files (notes, record layouts) are passed over.
 */
export function readRegister(files: ImportFile[], options: RegisterOptions): IntakeResult {
  const findings = new RegisterFindings();
  const total = files.length + 3;
  const progress = (done: number, label: string) => options.onProgress?.(done, total, label);
  const tables = sortTables(files, findings, progress);
  progress(files.length, 'schools and owners');
  const read = readTables(tables, options.ownerKey, findings);
  progress(files.length + 1, 'checks');
  const counts = check(read, findings);
  progress(files.length + 2, 'records');
  const result = tell(read, counts);
  progress(total, 'records');
  return { ...result, hash: hashFiles(files), findings: findings.finish() };
}

function sortTables(
  files: ImportFile[],
  findings: RegisterFindings,
  progress: (done: number, label: string) => void,
): Tables {
  const tables: Tables = { directory: [], owners: [], sleps: [], comunas: [], campuses: [] };
  files.forEach((file, i) => {
    progress(i, file.name);
    if (!isDelimited(file.name)) return;
    const table = readTable(file);
    const kind = kindOf(table.columns);
    for (const finding of table.findings) findings.add(file.name, finding);
    if (kind !== null) tables[kind].push(table);
    else
      findings.add(file.name, {
        row: null,
        column: null,
        found: null,
        expected: 'a school directory, the owners file, the SLEP list, the comuna list or the campus list',
        code: 'unknown-file',
        outcome: 'info',
      });
  });
  return tables;
}

type Read = ReturnType<typeof readTables>;

function readTables(tables: Tables, ownerKey: Uint8Array, findings: RegisterFindings) {
  const seen = new Set<string>();
  const rows = tables.directory.flatMap((table) => readDirectory(table, ownerKey, findings, seen));
  const ownersOf = (list: Table[], log: RegisterFindings): OwnerRow[] =>
    list.flatMap((table) => readOwnersFile(table, ownerKey, log));
  const given = {
    owners: ownersOf(tables.owners, findings),
    comunas: tables.comunas.flatMap((table) => readComunas(table, findings)),
    sleps: tables.sleps.flatMap((table) => readSleps(table, findings)),
  };
  const silent = new RegisterFindings();
  const needed = rows.length > 0 || given.owners.length > 0;
  const held = new Set(rows.flatMap((row) => (row.owner === null ? [] : [row.owner.id])));
  const shippedOwners = () => ownersOf([shippedList('owners')], silent).filter((owner) => held.has(owner.id));
  const lists = {
    owners: needed && given.owners.length === 0 ? shippedOwners() : given.owners,
    comunas:
      needed && given.comunas.length === 0 ? readComunas(shippedList('comunas'), silent) : given.comunas,
    sleps: needed && given.sleps.length === 0 ? readSleps(shippedList('sleps'), silent) : given.sleps,
  };
  const campuses = tables.campuses.flatMap((table) => readCampuses(table, findings));
  placeSchools(rows, findings);
  const owners = knowOwners(rows, lists.owners, lists.sleps);
  const years = registerYears(rows);
  return { rows, years, histories: schoolHistories(rows), owners, given, lists, campuses };
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

function tell(read: Read, counts: Record<string, number>): Omit<IntakeResult, 'hash' | 'findings'> {
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

function titleOf({ years, given, campuses }: Read): string {
  if (years.length === 1) return `School register ${String(years[0])}`;
  if (years.length > 1) return `School register ${String(years[0])}–${String(years.at(-1))}`;
  if (given.owners.length > 0) return 'Owners of schools';
  if (given.sleps.length > 0) return 'SLEP list';
  return campuses.length > 0 && given.comunas.length === 0 ? 'Campuses of higher education' : 'Comuna list';
}

function sourceOf({ years, given, campuses }: Read): string {
  const parts: string[] = [];
  if (years.length > 0) parts.push(`MINEDUC, directorio oficial de establecimientos ${years.join(', ')}`);
  const ownerYears = [...new Set(given.owners.map((owner) => owner.year))];
  if (ownerYears.length > 0) parts.push(`directorio de sostenedores ${ownerYears.join(', ')}`);
  if (given.sleps.length > 0) parts.push('list of SLEPs and their comunas');
  if (given.comunas.length > 0) parts.push('SUBDERE comuna codes');
  if (campuses.length > 0) parts.push('SIES campuses');
  return parts.join('; ');
}
