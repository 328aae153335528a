import { stringify } from 'csv-stringify/sync';
import readWorkbook from 'read-excel-file/node';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';

/** What an archive may hold before it is refused; sizes in bytes, unpacked. */
export type UnpackLimits = { files: number; bytes: number };
export const unpackLimits: UnpackLimits = { files: 2_000, bytes: 1024 ** 3 };

/**
 * The files inside a .zip, and a CSV a sheet of an .xlsx (`book.xlsx/ties.csv`); any other file is returned as it is.
 * Nothing is written to disk.
 *
 * @throws TelarProblem `refused-import` for a broken or encrypted archive, names that lead out of it (`../`), or more
 *   than `limits` allow
 */
export async function unpack(file: ImportFile, limits: UnpackLimits = unpackLimits): Promise<ImportFile[]> {
  if (isWorkbook(file)) return sheetsOf(file, limits);
  return isZip(file) ? entriesOf(file, limits) : [file];
}

/** Unpacks each file that is an archive. */
export async function unpackAll(files: readonly ImportFile[], limits?: UnpackLimits): Promise<ImportFile[]> {
  const unpacked: ImportFile[] = [];
  for (const file of files) unpacked.push(...(await unpack(file, limits)));
  return unpacked;
}

const startsLikeZip = ({ bytes }: ImportFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isWorkbook = (file: ImportFile): boolean => /\.xlsx$/i.test(file.name);
const isZip = (file: ImportFile): boolean => /\.zip$/i.test(file.name) || startsLikeZip(file);

const refuse = (file: ImportFile, why: string, cause?: unknown): TelarProblem =>
  new TelarProblem('refused-import', `${file.name}: ${why}`, { cause });

async function entriesOf(file: ImportFile, limits: UnpackLimits): Promise<ImportFile[]> {
  const zip = await openZip(file);
  try {
    const entries = await checkedEntries(file, zip, limits);
    const files: ImportFile[] = [];
    for (const entry of entries.filter(({ fileName }) => isContent(fileName))) {
      files.push({ name: entry.fileName, bytes: await bytesOf(zip, entry) });
    }
    return files;
  } catch (error) {
    if (error instanceof TelarProblem) throw error;
    throw refuse(
      file,
      `the archive cannot be read (${error instanceof Error ? error.message : 'broken'})`,
      error,
    );
  } finally {
    zip.close();
  }
}

async function openZip(file: ImportFile): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(file.bytes), { strictFileNames: true, autoClose: false });
  } catch (error) {
    throw refuse(file, 'this is no readable archive', error);
  }
}

/** The directory of the archive, refused as a whole before a single byte is unpacked. */
async function checkedEntries(file: ImportFile, zip: ZipFile, limits: UnpackLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw refuse(file, `${entry.fileName} is encrypted`);
    entries.push(entry);
    bytes += entry.uncompressedSize;
    if (entries.length > limits.files) throw refuse(file, `more than ${limits.files} files in the archive`);
    if (bytes > limits.bytes) throw refuse(file, `more than ${limits.bytes} bytes when unpacked`);
  }
  return entries;
}

/** Not folders, nor what file managers leave behind. */
const isContent = (name: string): boolean =>
  !name.endsWith('/') && !name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

async function sheetsOf(file: ImportFile, limits: UnpackLimits): Promise<ImportFile[]> {
  const zip = await openZip(file);
  try {
    await checkedEntries(file, zip, limits);
  } finally {
    zip.close();
  }
  try {
    const sheets = await readWorkbook(Buffer.from(file.bytes), { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: `${file.name}/${sheet}.csv`,
      bytes: new TextEncoder().encode(sheetToCsv(data)),
    }));
  } catch (error) {
    throw refuse(file, 'this workbook cannot be read', error);
  }
}

/** A line a row, as wide as the widest, so that the line number of a finding is the row of the sheet. */
function sheetToCsv(rows: readonly (readonly unknown[])[]): string {
  const filled = rows[0]?.map(cellText) ?? [];
  while (filled.at(-1) === '') filled.pop();
  const width = Math.max(filled.length, ...rows.map((row) => usedWidth(row)));
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, column) => cellText(row[column] ?? null)),
  );
  return stringify(lines, { record_delimiter: '\n', quoted_match: /^$/ });
}

const usedWidth = (row: readonly unknown[]): number => row.findLastIndex((cell) => cellText(cell) !== '') + 1;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  return String(value).replaceAll(/[\r\n]+/g, ' ');
}
