import { byCodeUnit } from '../../../contract/text-order.ts';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codedProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { unpackAll } from './unpack.ts';

export { unpack } from './unpack.ts';

/**
 * Reads files, folders (with their sub-folders), .zip and .xlsx from disk. Names are relative to the folder given;
 * with several paths they begin with its own name. Hidden files are left out; the order is that of the names.
 *
 * @throws TelarProblem `not-found` for a path that is not there, `refused-import` for an archive that cannot be read
 */
export async function openImport(paths: readonly string[]): Promise<ImportFile[]> {
  const found: ImportFile[] = [];
  for (const path of paths) {
    const prefix = paths.length > 1 ? `${basename(path)}/` : '';
    if ((await kindOf(path)) === 'folder') found.push(...(await readFolder(path, prefix)));
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
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => byCodeUnit(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await readFolder(path, `${prefix}${entry.name}/`)));
    else if (entry.isFile()) files.push(await readOne(path, `${prefix}${entry.name}`));
  }
  return files;
}

async function readOne(path: string, name: string): Promise<ImportFile> {
  try {
    return { name, bytes: await readFile(path) };
  } catch (error) {
    throw codedProblem('file-not-read', { file: name }, 'path', error);
  }
}
