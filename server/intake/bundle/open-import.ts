import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { append } from '../../../contract/extremes.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { ImportFile } from '../intake-result.ts';
import { readRegularFile } from './read-regular-file.ts';
import { unpackAll } from './unpack.ts';

export { unpack } from './unpack.ts';

/** What a link, pipe, device or socket in a folder is called: a file that no reader takes, so that it is reported. */
const leftAloneEnding = '.left-alone';

/**
 * Reads files, folders (with their sub-folders), .zip and .xlsx from disk. Names are relative to the folder given;
 * with several paths they begin with its own name. Hidden files are left out; links, pipes and devices in a folder are not
 * followed, and stand without content so that they are reported. The order is that of the names.
 *
 * @throws TelarProblem `not-found` for a path that is not there, `refused-import` for one that is no file, for a file or an
 *   archive that cannot be read
 */
export async function openImport(paths: readonly string[]): Promise<ImportFile[]> {
  const found: ImportFile[] = [];
  for (const path of paths) {
    const prefix = paths.length > 1 ? `${basename(path)}/` : '';
    if ((await kindOf(path)) === 'folder') append(found, await readFolder(path, prefix));
    else found.push(await readOne(path, basename(path)));
  }
  return unpackAll(found);
}

async function kindOf(path: string): Promise<'file' | 'folder'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    throw codedProblem('no-such-file', { file: path }, 'path', error);
  }
}

async function readFolder(folder: string, prefix: string): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw codedProblem('file-not-read', { file: prefix || basename(folder) }, 'path', error);
  });
  for (const entry of entries.toSorted((a, b) => byCodeUnit(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const [path, name] = [join(folder, entry.name), `${prefix}${entry.name}`];
    if (entry.isDirectory()) append(files, await readFolder(path, `${name}/`));
    else if (entry.isFile()) files.push(await readOne(path, name));
    else files.push({ name: `${name}${leftAloneEnding}`, bytes: new Uint8Array() });
  }
  return files;
}

const readOne = async (path: string, name: string): Promise<ImportFile> => ({
  name,
  bytes: await readRegularFile(path, name),
});
