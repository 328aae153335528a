import type { ImportDecisions } from '../../../contract/imports.ts';
import type { TableReading } from '../../../contract/table-readings.ts';
import { sheetOf } from '../bundle/bundle-rows.ts';
import { isActorsFile, isEdgeList, formatOf } from '../formats/graph-formats.ts';
import { noGraphFile } from '../formats/foreign-formats.ts';
import type { ImportFile } from '../intake-result.ts';
import { type ImportKind, recognise } from '../recognise.ts';
import { isTableFile, readGrid } from '../shapes/grid.ts';
import { recogniseEdges } from '../shapes/recognise-edges.ts';
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
  if (kind === 'bundle' && isBundle(files)) return kind;
  if (isGraph(files, decisions)) return 'graph-file';
  if (files.some(isTableFile)) return 'tables';
  throw noGraphFile(files);
}

/** Sheets by their names, among them one of ties; a matrix in a sheet called `ties` is none. */
function isBundle(files: readonly ImportFile[]): boolean {
  const ties = files.filter(({ name }) => sheetOf(name) === 'ties');
  if (ties.length > 0) return ties.every(listsTies);
  return new Set(files.map(({ name }) => sheetOf(name)).filter((sheet) => sheet !== null)).size > 1;
}

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
