import type { ImportFile } from '../intake-result.ts';
import { FindingLog } from './bundle-findings.ts';
import { bundleSheets } from './bundle-sheets.ts';
import type { ColumnsOf, SheetName } from './bundle-sheets.ts';
import type { OwnerKey } from './column-reader.ts';
import { readSheet } from './read-sheet.ts';
import { listsResultsBySchool, readResultsBySchool } from './results-by-school.ts';
import type { Columns, Row, Sheet, ValuesOf } from './sheet.ts';
import { isViewSheet } from './view-sheet.ts';
import { foldedWord } from './vocabulary.ts';

export type BundleRow<S extends SheetName> = Row<ColumnsOf<S>>;

/** The lines of one kind of sheet over all files that bring it. */
export type SheetRows<S extends SheetName> = {
  rows: BundleRow<S>[];
  unread: Partial<ValuesOf<ColumnsOf<S>>>[];
  /** Fields that have a column in at least one file. */
  fields: Set<string>;
  /** False: no file of the import is this sheet. */
  present: boolean;
};
export type BundleRows = { [S in SheetName]: SheetRows<S> };

const sheetNames = Object.keys(bundleSheets) as SheetName[];

/** Which sheet a file is by its name alone (`a/lazos.csv` → ties), or `null`. */
export function sheetOf(name: string): SheetName | null {
  const base = baseOf(name);
  return sheetNames.find((each) => each === base || bundleSheets[each].also.includes(base)) ?? null;
}

/** Names under which people keep the list of their schools; it is the sheet of actors where no other one is. */
const listNames = new Set('escuelas establecimientos colegios schools nodes nodos'.split(' '));
const listsActors = (name: string): boolean => isTextTable(name) && listNames.has(baseOf(name));

const baseOf = (name: string): string =>
  foldedWord((name.split('/').at(-1) ?? '').replace(/\.(csv|tsv|txt)$/i, ''));

export const isTextTable = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name);

/**
 * Reads every file of a bundle into typed rows; files that are no sheet are named and left alone.
 *
 * @param isLastReader whether nobody needs the bytes of the files afterwards
 */
export function readBundleRows(
  files: readonly ImportFile[],
  log: FindingLog,
  isLastReader = false,
  ownerKey: OwnerKey = null,
): BundleRows {
  const all = Object.fromEntries(
    sheetNames.map((name) => [name, { rows: [], unread: [], fields: new Set(), present: false }]),
    // Every sheet starts empty, so its rows have every type.
  ) as unknown as Record<SheetName, SheetRows<SheetName>>;
  const hasActors = files.some(({ name }) => sheetOf(name) === 'actors');
  for (const file of files) {
    const known = isTextTable(file.name) ? sheetOf(file.name) : null;
    const name = known ?? (!hasActors && listsActors(file.name) ? 'actors' : null);
    if (isResultsTable(file, name)) addSheet(all.results, readResultsBySchool(file, log));
    else if (name === null) reportUnused(file.name, log);
    else addSheet(all[name], readSheet(bundleSheets[name] as Sheet<Columns>, file, log, ownerKey));
    if (isLastReader) file.bytes = new Uint8Array();
  }
  // Rows were read by the schema of the sheet they stand under.
  return all as unknown as BundleRows;
}

/** Results by school are known by their columns: files of that kind are called in many ways. */
const isResultsTable = (file: ImportFile, name: SheetName | null): boolean =>
  (name === null || name === 'results' || listsActors(file.name)) &&
  isTextTable(file.name) &&
  listsResultsBySchool(file);

function addSheet(
  into: SheetRows<SheetName>,
  { rows, unread, fields }: ReturnType<typeof readSheet<Columns>>,
): void {
  into.present = true;
  // `rows` and `unread` come from the same sheet as `into`; the compiler cannot tie the two together.
  for (const row of rows) into.rows.push(row as unknown as BundleRow<SheetName>);
  for (const values of unread) into.unread.push(values as never);
  for (const field of fields) into.fields.add(field);
}

function reportUnused(file: string, log: FindingLog): void {
  // What view of a network its tables are; the tables say all else.
  if (isViewSheet(file)) return;
  if (/(^|\/)(readme|source|license|licence)[^/]*$/i.test(file)) return;
  log.aboutFile(file, {
    code: 'file-not-read',
    expected: `a sheet of the bundle: ${sheetNames.join(', ')}`,
    outcome: 'info',
  });
}
