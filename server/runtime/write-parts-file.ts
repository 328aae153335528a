import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';
import { TelarProblem } from '../../contract/problems.ts';
import { jsonBlocks } from './json-lines.ts';
import { type Manifest, manifestDigest, manifestName, type Part } from './parts-file.ts';

/** Adds a part with one value a line. @returns how it stands in the manifest */
export type AddPart = (name: string, values: AsyncIterable<unknown>) => Promise<Part>;

/** What an archive can say of its own size and of that of an entry, in bytes. */
const mostBytes = 2 ** 32 - 1;

/**
 * Writes a .zip of parts and, last, a manifest with their digests; memory holds one block at a time. Only the owner can
 * read the file. It appears under its name when it is complete, in the place of an older one; when anything fails there
 * is nothing new.
 *
 * @param write adds the parts and gives the header of the manifest
 * @throws TelarProblem `invalid-request` when the file cannot be written, `too-large` from 4 GiB on
 */
export async function writePartsFile(
  path: string,
  write: (addPart: AddPart) => Promise<Manifest['header']>,
): Promise<Manifest> {
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  const file = await openNew(unfinished, path);
  try {
    const manifest = await writeArchive(file, write);
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    return manifest;
  } catch (error) {
    await file.close();
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function openNew(unfinished: string, path: string): Promise<FileHandle> {
  try {
    return await open(unfinished, 'wx', 0o600);
  } catch (cause) {
    const reason = (cause as { code?: string }).code ?? 'unknown reason';
    throw new TelarProblem(
      'invalid-request',
      `The file ${path} cannot be written (${reason}). Name a file in a folder that is there and may be written.`,
      { cause },
    );
  }
}

async function writeArchive(
  file: FileHandle,
  write: (addPart: AddPart) => Promise<Manifest['header']>,
): Promise<Manifest> {
  const archive = archiveInto(file);
  const parts: Part[] = [];
  const header = await write(async (name, values) => {
    const part = await writePart(await archive.addEntry(name), name, values);
    parts.push(part);
    return part;
  });
  // As it will be read: what JSON leaves out is not digested.
  const content = JSON.parse(JSON.stringify({ header, parts })) as Pick<Manifest, 'header' | 'parts'>;
  const manifest = { ...content, sha256: manifestDigest(content) };
  const push = await archive.addEntry(manifestName);
  await push(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  await push(null);
  await archive.end();
  return manifest;
}

/** Takes the bytes of an entry; `null` ends it. */
type Push = (bytes: Uint8Array | null) => Promise<void>;

async function writePart(push: Push, name: string, values: AsyncIterable<unknown>): Promise<Part> {
  const hash = createHash('sha256');
  let [lines, bytes] = [0, 0];
  const counted = async function* () {
    for await (const value of values) {
      lines++;
      yield value;
    }
  };
  for await (const block of jsonBlocks(counted())) {
    const encoded = Buffer.from(block);
    hash.update(encoded);
    bytes += encoded.length;
    checkSize(bytes);
    await push(encoded);
  }
  await push(null);
  return { name, lines, bytes, sha256: hash.digest('hex') };
}

function archiveInto(file: FileHandle) {
  let ready: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const flush = async () => {
    const bytes = Buffer.concat(ready);
    ready = [];
    written += bytes.length;
    checkSize(written);
    if (bytes.length > 0) await file.appendFile(bytes);
  };
  return {
    async addEntry(name: string): Promise<Push> {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      await flush();
      return (bytes) => {
        entry.push(bytes ?? new Uint8Array(), bytes === null);
        return flush();
      };
    },
    async end(): Promise<void> {
      zip.end();
      await flush();
    },
  };
}

function checkSize(bytes: number): void {
  if (bytes <= mostBytes) return;
  throw new TelarProblem('too-large', 'The file would be larger than 4 GiB, which its format does not hold.');
}
