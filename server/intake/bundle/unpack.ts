import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { TelarProblem } from '../../../contract/problems.ts';
import { foreignArchiveOf, foreignFormatOf, refuseForeign } from '../formats/foreign-formats.ts';
import type { ImportFile } from '../intake-result.ts';
import { readerMessage } from '../reader-message.ts';
import { inUtf8 } from '../decode-text.ts';
import { checkSheets } from './check-workbook.ts';

import { refuseArchive } from './refuse-archive.ts';
import { readSheetParts } from './workbook-parts.ts';
import { sheetsOf } from './workbook.ts';

/** What archives may hold together before they are refused; sizes in bytes, unpacked. */
export type UnpackLimits = { files: number; bytes: number };
export const unpackLimits: UnpackLimits = { files: 2_000, bytes: 256 * 1024 ** 2 };

/** Texts shrink to a tenth, repeated ones to a fiftieth; what grows more than this when unpacked is no data. */
const mostGrowth = 250;
const growthFrom = 10 * 1024 ** 2;

/**
 * The files inside a .zip, and a CSV a sheet of an .xlsx (`book.xlsx/ties.csv`); any other file is returned as it is.
 * Nothing is written to disk.
 *
 * @throws TelarProblem `refused-import` for a broken or encrypted archive, names that lead out of it (`../`) or stand
 *   twice, one that is a document of another program, or more than `limits` allow
 */
export async function unpack(file: ImportFile, limits: UnpackLimits = unpackLimits): Promise<ImportFile[]> {
  if (!isArchive(file)) return [file];
  if (/\.xlsx$/i.test(file.name) && !startsLikeZip(file)) {
    const foreign = foreignFormatOf(file);
    if (foreign !== null) throw refuseForeign(file.name, foreign);
  }
  const zip = await openZip(file);
  try {
    const entries = await checkedEntries(file, zip, limits);
    const names = entries.map(({ fileName }) => fileName);
    const foreign = foreignArchiveOf(names);
    if (foreign !== null) throw refuseForeign(file.name, foreign);
    if (!names.includes('xl/workbook.xml') && !/\.xlsx$/i.test(file.name))
      return await contentsOf(zip, entries);
    const faulty = await checkSheets(file, zip, entries);
    const parts = await readSheetParts((name) => partOf(zip, entries, name), faulty);
    return await sheetsOf(file, parts);
  } catch (error) {
    if (error instanceof TelarProblem) throw error;
    const why = `the archive cannot be read (${readerMessage(error, 'broken')})`;
    throw refuseArchive(file, 'archive-broken', why, error);
  } finally {
    zip.close();
  }
}

/** Unpacks each file that is an archive; the limits hold for all of them together. */
export async function unpackAll(
  files: readonly ImportFile[],
  limits: UnpackLimits = unpackLimits,
): Promise<ImportFile[]> {
  const unpacked: ImportFile[] = [];
  let left = limits;
  for (const file of files) {
    const found = (await unpack(file, left)).map(inUtf8);
    for (const each of found) unpacked.push(each);
    if (!isArchive(file)) continue;
    const bytes = found.reduce((sum, each) => sum + each.bytes.length, 0);
    left = { files: left.files - found.length, bytes: left.bytes - bytes };
  }
  return unpacked;
}

const startsLikeZip = ({ bytes }: ImportFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isArchive = (file: ImportFile): boolean => /\.(zip|xlsx)$/i.test(file.name) || startsLikeZip(file);

async function openZip(file: ImportFile): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(file.bytes), { strictFileNames: true, autoClose: false });
  } catch (error) {
    throw refuseArchive(file, 'archive-broken', 'this is no readable archive', error);
  }
}

/** The directory of the archive, refused as a whole before a single byte is unpacked. */
async function checkedEntries(file: ImportFile, zip: ZipFile, limits: UnpackLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    if (entry.isEncrypted()) throw refuseArchive(file, 'archive-encrypted', `${fileName} is encrypted`);
    if (names.has(fileName)) throw refuseArchive(file, 'archive-name-twice', `${fileName} is in it twice`);
    names.add(fileName);
    entries.push(entry);
    bytes += uncompressedSize;
    if (entries.length > limits.files)
      throw refuseArchive(file, 'archive-too-large', `more than ${limits.files} files in the archive`);
    if (bytes > limits.bytes)
      throw refuseArchive(file, 'archive-too-large', `more than ${limits.bytes} bytes when unpacked`);
    if (uncompressedSize > growthFrom && uncompressedSize > mostGrowth * compressedSize)
      throw refuseArchive(
        file,
        'archive-too-large',
        `${fileName} would grow from ${compressedSize} to ${uncompressedSize} bytes when unpacked`,
      );
  }
  return entries;
}

async function contentsOf(zip: ZipFile, entries: readonly Entry[]): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const entry of entries.filter(({ fileName }) => isContent(fileName)))
    files.push({ name: entry.fileName, bytes: await bytesOf(zip, entry) });
  return files;
}

async function partOf(zip: ZipFile, entries: readonly Entry[], name: string): Promise<Uint8Array | null> {
  const entry = entries.find(({ fileName }) => fileName === name);
  return entry === undefined ? null : bytesOf(zip, entry);
}

/** Not folders, nor what file managers leave behind. */
const isContent = (name: string): boolean =>
  !name.endsWith('/') && !name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
