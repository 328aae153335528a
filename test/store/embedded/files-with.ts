import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the files of a folder, at any depth, that contain the word in any case. */
export async function filesWith(folder: string, word: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name), 'latin1');
    if (bytes.toLowerCase().includes(word)) found.push(entry.name);
  }
  return found;
}
