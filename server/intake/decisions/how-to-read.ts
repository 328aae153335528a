import type { ImportDecisions } from '../../../contract/imports.ts';
import type { TableReading } from '../../../contract/table-readings.ts';
import { isTextTable, sheetOf } from '../bundle/bundle-rows.ts';
import { bundleSheets } from '../bundle/bundle-sheets.ts';
import { isSupportSheet } from '../bundle/resolve-networks.ts';
import { listsResultsBySchool } from '../bundle/results-by-school.ts';
import type { Columns } from '../bundle/sheet.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import { isActorsFile, isEdgeList, formatOf } from '../formats/graph-formats.ts';
import { noGraphFile } from '../formats/foreign-formats.ts';
import type { ImportFile } from '../intake-result.ts';
import { type ImportKind, recognise } from '../recognise.ts';
import { isTableFile, readGrid } from '../shapes/grid.ts';
import { recogniseEdges } from '../shapes/recognise-edges.ts';
import { readTable } from '../table.ts';
import { recogniseMatrix } from '../shapes/recognise-matrix.ts';

/** Bytes of a file by which its columns are recognised, where the rest of it is read a row at a time. */
const headBytes = 64 * 1024;

/**
 * Which reader some files are for. `tables` have columns of any kind; a list of ties that everybody would read alike is
 * a graph file, and a table of any sort becomes one of the `tables` when its user decides on its columns.
 *
 * @throws TelarProblem `refused-import` for files of a format that Telar does not read, by its name
 */
export function howToRead(files: readonly ImportFile[], decisions: ImportDecisions): ImportKind | 'tables' {
  const kind = recognise(files);
  if (kind === 'register' || kind === 'cases' || kind === 'classics') return kind;
  if (isBundle(files, kind)) return 'bundle';
  if (isGraph(files, decisions)) return 'graph-file';
  if (files.some(isTableFile)) return 'tables';
  throw noGraphFile(files);
}

/**
 * Sheets by their names, among them one of ties, contracts, results or events; a matrix in a sheet called `ties` is none.
 * Of other files there have to be several.
 */
function isBundle(files: readonly ImportFile[], kind: ImportKind): boolean {
  const ties = files.filter(({ name }) => sheetOf(name) === 'ties');
  if (ties.length > 0) return kind === 'bundle' && ties.every(listsTies);
  const support = files.filter(({ name }) => isSupportSheet(sheetOf(name)));
  if (support.some(holdsSupport) || files.some(holdsResults)) return true;
  const others = files.filter((file) => !support.includes(file)).map(({ name }) => sheetOf(name));
  return new Set(others.filter((sheet) => sheet !== null)).size > 1;
}

/** Whether a file is a sheet of contracts, results or events by its columns too: answers of a form are also called so. */
function holdsSupport(file: ImportFile): boolean {
  const headings = readTable(headOf(file)).columns.map(foldedWord);
  const { columns } = bundleSheets[sheetOf(file.name)!];
  return Object.values(columns as Columns)
    .filter(({ required }) => required)
    .every(({ heading, also }) => [heading, ...also].some((each) => headings.includes(each)));
}

const holdsResults = (file: ImportFile): boolean => isTextTable(file.name) && listsResultsBySchool(file);

function listsTies(file: ImportFile): boolean {
  const grid = readGrid(headOf(file));
  return recogniseEdges(grid) !== null && recogniseMatrix(grid) === null;
}

function isGraph(files: readonly ImportFile[], { tables = [] }: ImportDecisions): boolean {
  const others = files.length > 1 ? files.filter((file) => !isActorsFile(file)) : files;
  if (others.some((file) => ![null, 'edge-list'].includes(formatOf(file)))) return true;
  return others.length === 1 && isPlainEdgeList(others[0]!) && tables.length === 0;
}

/** A list of ties whose first line names both ends. */
const isPlainEdgeList = (file: ImportFile): boolean =>
  isTableFile(file) && isEdgeList(new TextDecoder().decode(headOf(file).bytes)) && listsTies(file);

/** The first rows of a file. */
function headOf(file: ImportFile): ImportFile {
  if (file.bytes.length <= headBytes) return file;
  const end = file.bytes.lastIndexOf(0x0a, headBytes);
  return { ...file, bytes: file.bytes.subarray(0, end < 0 ? headBytes : end + 1) };
}

/** The columns of a list of ties, by its first rows; all its rows are counted. */
export function readTieColumns(file: ImportFile): TableReading[] {
  const reading = recogniseEdges(readGrid(headOf(file)));
  if (reading === null) return [];
  return [{ ...reading, rows: Math.max(0, linesOf(file) - reading.headingRows) }];
}

function linesOf({ bytes }: ImportFile): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return bytes.at(-1) === 0x0a ? lines : lines + 1;
}
