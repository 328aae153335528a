import type { SourcedRecord } from '../../../contract/records.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { readTable, type Table } from '../table.ts';
import { readCampuses } from './campuses.ts';
import { checkOwners, compareOwnerPairs } from './check-owners.ts';
import { checkDeprovNames, checkPlaces, checkSlepList } from './check-places.ts';
import { checkHistory, checkNames, checkTransfers } from './check-schools.ts';
import { deriveChanges } from './compare-stored.ts';
import { knowOwners, ownerRecord } from './owner-directory.ts';
import { type OwnerRow, readOwnersFile } from './owners-file.ts';
import { placeSchools } from './place-schools.ts';
import { readDirectory } from './read-directory.ts';
import { changeCounts, recordCounts, yearCounts } from './register-counts.ts';
import { RegisterFindings } from './register-findings.ts';
import { describeSource, describeTitle } from './register-title.ts';
import { sortFiles } from './register-tables.ts';
import { renumberComunas } from './renumber-comunas.ts';
import { registerYears, type SchoolHistory, schoolHistories } from './school-histories.ts';
import { schoolRecord, schoolYearRecord } from './school-records.ts';
import { isRead, type SchoolRow } from './school-row.ts';
import { shippedLegalPersons, shippedList } from './shipped-lists.ts';
import { combineYears, readStoredRegister } from './stored-register.ts';
import { type ComunaRow, readComunas, readSleps, type SlepRow } from './territory-lists.ts';
import { comunaTree, deprovRecords, slepRecords, unlistedComunas } from './territory-records.ts';

type RegisterOptions = {
  /** Made at installation; turns the number of a natural person into an id that says nothing of her. */
  ownerKey: Uint8Array;
  /** What is stored of `registerScopes`: new directories are read beside the years that are there. None unless said. */
  stored?: Iterable<SourcedRecord>;
  onProgress?: (done: number, total: number, label: string) => void;
};

/**
 * Reads the school register: directories of one or more years, the owners file, the SLEP list, the comuna list and the
 * campus list, in any order and any number, recognised by their columns. What a list would have said and none was given
 * for is taken from the lists that ship with Telar. Delimited files that are none of these are named in a finding;
 * other files (notes, record layouts) are passed over.
 *
 * Directories are read beside the years that are stored, so that years give the same records whether they come together
 * or one by one, in whatever order. What is stored and no longer follows is among the records as `gone`.
 */
export function readRegister(files: ImportFile[], options: RegisterOptions): IntakeResult {
  const steps = registerSteps(files, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same cut into steps of a file or less each, for whoever answers others meanwhile. */
export function* registerSteps(
  files: ImportFile[],
  options: RegisterOptions,
): Generator<undefined, IntakeResult> {
  const findings = new RegisterFindings();
  const sorted = sortFiles(files);
  const total = Object.values(sorted).flat().length - sorted.unknown.length + 2;
  let done = 0;
  const progress = (label: string) => options.onProgress?.(done++, total, label);
  reportUnknown(sorted.unknown, findings);
  const read = yield* readAll(sorted, options, findings, progress);
  progress('checks');
  yield;
  const counts = check(read, findings);
  progress('records');
  yield;
  const result = parse(read, counts);
  options.onProgress?.(total, total, 'records');
  return { ...result, authority: 'register', hash: hashFiles(files), findings: findings.finish() };
}

type Sorted = ReturnType<typeof sortFiles>;
type Read = ReturnType<typeof readAll> extends Generator<undefined, infer Result> ? Result : never;
type Reader<T> = (table: Table, findings: RegisterFindings) => T[];

/** Reads file after file; no more than one table is in memory at a time. */
function* readAll(
  files: Sorted,
  { ownerKey, stored: storedRecords = [] }: RegisterOptions,
  findings: RegisterFindings,
  progress: (label: string) => void,
) {
  function* from<T>(list: readonly ImportFile[], reader: Reader<T>): Generator<undefined, T[]> {
    const read: T[][] = [];
    for (const file of list) {
      progress(file.name);
      yield;
      const table = readTable(file);
      yield;
      for (const finding of table.findings) findings.add(file.name, finding);
      read.push(reader(table, findings));
    }
    return read.flat();
  }
  const seen = new Set<string>();
  const ownersOf: Reader<OwnerRow> = (table, log) => readOwnersFile(table, ownerKey, log);
  const given = {
    comunas: yield* from(files.comunas, readComunas),
    sleps: yield* from(files.sleps, readSleps),
    owners: yield* from(files.owners, ownersOf),
  };
  const campuses = yield* from(files.campuses, readCampuses);
  const found = yield* from(files.directory, (table) => readDirectory(table, ownerKey, findings, seen));
  const lists = completeLists(given, found);
  const rows = renumberComunas(found, lists.comunas, findings);
  placeSchools(rows, findings);
  yield;
  const stored = readStoredRegister(storedRecords);
  const all = combineYears(rows, stored.years);
  const named = new Set(given.owners.map(({ id }) => id));
  return {
    ...{ given, lists, campuses, stored, dropped: all.gone, all: all.rows },
    rows,
    completed: all.rows.filter(isRead),
    years: registerYears(rows),
    histories: schoolHistories(all.rows),
    named,
    owners: knowOwners(all.rows, lists.owners, lists.sleps, named),
  };
}

type Lists = { comunas: readonly ComunaRow[]; sleps: readonly SlepRow[]; owners: readonly OwnerRow[] };

/** What was not given is taken from the shipped lists; their own findings were reported when they were imported. */
function completeLists(given: Lists, rows: readonly SchoolRow[]): Lists {
  if (rows.length === 0 && given.owners.length === 0) return given;
  const unreported = new RegisterFindings();
  const or = <T>(list: readonly T[], shipped: () => readonly T[]): readonly T[] =>
    list.length > 0 ? list : shipped();
  return {
    comunas: or(given.comunas, () => readComunas(shippedList('comunas'), unreported)),
    sleps: or(given.sleps, () => readSleps(shippedList('sleps'), unreported)),
    owners: or(given.owners, shippedLegalPersons),
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
  const { rows, histories, owners, given, lists } = read;
  const files = new Map(rows.map(({ year, file }) => [year, file]));
  checkOwners(rows, owners, findings);
  checkNames(rows, findings);
  checkPlaces(rows, lists.comunas, lists.sleps, findings);
  checkDeprovNames(rows, findings);
  checkSlepList(given.sleps, lists.comunas, findings);
  checkTransfers(rows, lists.sleps, owners, findings);
  for (const history of histories) checkHistory(history, files, findings);
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
  const { all, rows, completed, years, histories, owners, named, given, lists, campuses, stored, dropped } =
    read;
  const changes = rows.length > 0 ? deriveChanges(histories, dropped, stored) : [];
  const held = new Set(completed.flatMap(({ owner }) => (owner === null ? [] : [owner.id])));
  const records: SourcedRecord[] = [
    ...(rows.length > 0 ? comunaTree(lists.comunas) : comunaTree(given.comunas)),
    ...unlistedComunas(rows, lists.comunas, stored.years),
    ...deprovRecords(rows, stored.years),
    ...slepRecords(given.sleps),
    ...[...owners.values()]
      .filter(({ id }) => held.has(id) || named.has(id))
      .map((owner) => ownerRecord(owner, named)),
    ...campuses,
    ...histories.flatMap((history) => schoolRecord(history, namesOf(stored, history)) ?? []),
    ...completed.map(schoolYearRecord),
    ...changes,
  ];
  const described = { years, given, campuses };
  return {
    title: describeTitle(described),
    source: describeSource(described),
    records,
    counts: { ...yearCounts(rows, years, owners), ...counts, ...recordCounts(records) },
    changes: changeCounts(changes, registerYears(all), new Set(years)),
  };
}

const none: ReadonlySet<string> = new Set();
const namesOf = ({ attributeNames }: Read['stored'], { rows }: SchoolHistory): ReadonlySet<string> =>
  attributeNames.get(rows[0]!.id) ?? none;
