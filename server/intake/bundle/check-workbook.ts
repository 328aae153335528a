import type { Entry, ZipFile } from 'yauzl';
import type { ImportFile } from '../intake-result.ts';
import { refuseArchive } from './refuse-archive.ts';
import { numberOfColumn } from './workbook-parts.ts';

const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Filled cells of one workbook; as many as 200,000 rows of 20 columns. */
const mostCells = 4_000_000;
/** A sheet may be larger than its filled cells by so much, and no more: what a corner claims costs memory. */
const mostEmptyPerCell = 100;
const mostEmptyCells = 1_000_000;
const mostEmptyRows = 200_000;

type SheetSize = { rows: number; cells: number; lastRow: number; lastColumn: number; hasErrors: boolean };

/**
 * Passes over the sheets of a workbook before they are read: sizes that its corners claim are believed only as far as
 * cells bear them out, and document types, with entities of the file's own, are refused.
 *
 * @returns the parts of sheets in which some formula failed
 * @throws TelarProblem `refused-import`
 */
export async function checkSheets(
  file: ImportFile,
  zip: ZipFile,
  entries: readonly Entry[],
): Promise<Set<string>> {
  const faulty = new Set<string>();
  let cells = 0;
  for (const entry of entries.filter(({ fileName }) => /^xl\/.*\.xml$/i.test(fileName))) {
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(entry.fileName);
    const size = await sizeOf(file, zip, entry, isSheet);
    cells += size.cells;
    if (!isSheet) continue;
    if (size.hasErrors) faulty.add(entry.fileName);
    const { rows, lastRow, lastColumn } = size;
    const place = `${entry.fileName}: ${String(lastRow)} rows × ${String(lastColumn)} columns, ${String(size.cells)} of them filled`;
    const area = lastRow * lastColumn;
    const isHollow = area > mostEmptyCells && area > mostEmptyPerCell * size.cells;
    if (
      lastRow > mostRows ||
      lastColumn > mostColumns ||
      isHollow ||
      (rows > mostEmptyRows && size.cells < rows)
    )
      throw refuseArchive(
        file,
        'workbook-too-large',
        `${place}; delete the empty rows and columns beyond the table, or save the sheet as .csv`,
      );
    if (cells > mostCells)
      throw refuseArchive(
        file,
        'workbook-too-large',
        `more than ${String(mostCells)} cells; save the sheets as .csv`,
      );
  }
  return faulty;
}

async function sizeOf(file: ImportFile, zip: ZipFile, entry: Entry, isSheet: boolean): Promise<SheetSize> {
  const size: SheetSize = { rows: 0, cells: 0, lastRow: 0, lastColumn: 0, hasErrors: false };
  let rest = '';
  let start = true;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const text = rest + (chunk as Buffer).toString('latin1');
    if (start && /<!DOCTYPE/i.test(text.slice(0, 4_096)))
      throw refuseArchive(file, 'workbook-document-type', `${entry.fileName} has a document type (DOCTYPE)`);
    start = false;
    // What a chunk cuts in two is read with the next one; no tag of a sheet is long.
    const cut = isSheet ? text.lastIndexOf('<') : -1;
    rest = cut < 0 || text.length - cut > 2_000 ? '' : text.slice(cut);
    if (isSheet) count(text.slice(0, text.length - rest.length), size);
  }
  if (isSheet) count(rest, size);
  return size;
}

/** Adds the rows and cells that begin in a piece of a sheet. */
function count(text: string, size: SheetSize): void {
  for (const [, tag, attributes = ''] of text.matchAll(/<(?:\w{1,12}:)?(row|c)(?=[\s/>])([^<>]{0,400})/g)) {
    const [, column = '', row = ''] = /\sr="([A-Za-z]{0,8})(\d{1,12})"/.exec(attributes) ?? [];
    if (tag === 'row') size.rows++;
    else size.cells++;
    if (tag === 'c' && /\st="e"/.test(attributes)) size.hasErrors = true;
    if (row !== '') size.lastRow = Math.max(size.lastRow, Number(row));
    if (column !== '') size.lastColumn = Math.max(size.lastColumn, numberOfColumn(column));
  }
  size.lastRow = Math.max(size.lastRow, size.rows);
}
