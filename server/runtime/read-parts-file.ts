import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { codedProblem, TelarProblem } from '../../contract/problems.ts';
import { Manifest, manifestDigest, manifestName, type Part } from './parts-file.ts';

/** A file of parts, opened. Its manifest is whole; the parts are as good as `verify` finds them. */
export type PartsFile = {
  readonly manifest: Manifest;
  /**
   * Reads all parts and compares them with the manifest.
   *
   * @throws TelarProblem `refused-import`, code `archive-damaged`, at the first part that is another one
   */
  verify(onPart?: (done: number, total: number) => void): Promise<void>;
  /** The values of a part, a few at a time, each with its line. @throws TelarProblem `refused-import` */
  values(name: string): AsyncGenerator<{ line: number; value: unknown }>;
  close(): void;
};

/** Characters of one line, and bytes of the manifest, before a file is taken for one that Telar has not written. */
const mostLength = 128 * 1024 ** 2;

/**
 * @throws TelarProblem `not-found` when there is no such file, `refused-import` when it is not what `writePartsFile`
 *   wrote: codes `not-an-archive` (or cut short), `no-manifest`, `archive-damaged`
 */
export async function openPartsFile(path: string): Promise<PartsFile> {
  const zip = await openZip(path);
  try {
    const entries = await entriesOf(zip, path);
    const manifest = await readManifest(zip, path, entries.get(manifestName));
    checkNames(path, entries, manifest.parts);
    const bytesOf = (name: string) => readEntry(zip, path, entries.get(name)!);
    return {
      manifest,
      verify: async (onPart) => {
        for (const [done, part] of manifest.parts.entries()) {
          onPart?.(done, manifest.parts.length);
          await verifyPart(path, part, bytesOf(part.name));
        }
      },
      values: (name) => valuesOf(path, name, bytesOf(name)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, strictFileNames: true });
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ENOENT')
      throw codedProblem('no-such-file', { file: path }, undefined, cause);
    throw refuse(
      'not-an-archive',
      `${path} is no archive (.zip), or its end is missing because it was cut short. Give the whole file that was written.`,
      cause,
    );
  }
}

async function entriesOf(zip: ZipFile, path: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (cause) {
    throw damaged(path, 'its list of parts cannot be read', cause);
  }
  return entries;
}

async function readManifest(zip: ZipFile, path: string, entry: Entry | undefined): Promise<Manifest> {
  if (!entry)
    throw refuse(
      'no-manifest',
      `${path} is an archive, but not of a whole store: it has no ${manifestName}. Data of networks are brought by "telar import".`,
    );
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readEntry(zip, path, entry)) {
    length += chunk.length;
    if (length > mostLength) throw damaged(path, `${manifestName} is too long`);
    chunks.push(chunk);
  }
  const parsed = Manifest.safeParse(parseJson(Buffer.concat(chunks).toString()));
  if (!parsed.success || manifestDigest(parsed.data) !== parsed.data.sha256)
    throw damaged(path, `${manifestName} is not as it was written`);
  return parsed.data;
}

function checkNames(path: string, entries: ReadonlyMap<string, Entry>, parts: readonly Part[]): void {
  const missing = parts.find(({ name }) => !entries.has(name));
  if (missing) throw damaged(path, `the part ${missing.name} is missing`);
  const described = new Set([manifestName, ...parts.map(({ name }) => name)]);
  const stranger = [...entries.keys()].find((name) => !described.has(name));
  if (stranger !== undefined) throw damaged(path, `it holds ${stranger}, which was not written with it`);
}

async function verifyPart(path: string, part: Part, chunks: AsyncIterable<Buffer>): Promise<void> {
  const hash = createHash('sha256');
  let [lines, bytes] = [0, 0];
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
    // What grows beyond its description is another file: nothing more of it is unpacked.
    if (bytes > part.bytes) break;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  }
  if (bytes === part.bytes && lines === part.lines && hash.digest('hex') === part.sha256) return;
  throw damaged(path, `the part ${part.name} is not as it was written`);
}

async function* valuesOf(path: string, name: string, chunks: AsyncIterable<Buffer>) {
  const decoder = new StringDecoder('utf8');
  let [rest, line] = ['', 0];
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > mostLength) throw damaged(path, `a line of ${name} is too long`);
    for (const text of lines) {
      const value = parseJson(text);
      if (value === undefined) throw damaged(path, `line ${line + 1} of ${name} is no JSON`);
      yield { line: ++line, value };
    }
  }
}

/** The bytes of an entry as they are unpacked. */
async function* readEntry(zip: ZipFile, path: string, entry: Entry): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Buffer;
  } catch (cause) {
    throw damaged(path, `${entry.fileName} cannot be unpacked`, cause);
  }
}

/** `undefined`: not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const damaged = (path: string, what: string, cause?: unknown): TelarProblem =>
  refuse(
    'archive-damaged',
    `${path} is damaged: ${what}. Nothing was stored. Use another copy of the file.`,
    cause,
  );

const refuse = (code: string, sentence: string, cause?: unknown): TelarProblem =>
  new TelarProblem('refused-import', sentence, { code, cause });
