import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit } from '../../contract/text-order.ts';

/** Folders of what an answer follows from besides what is stored: how it is read, reckoned, described and given out. */
const rules = ['contract', 'graph-queries', 'server', 'dist/kernels'] as const;

/** Names each package with its one version: sentences are made by one of them. */
const packages = 'package.json';

let known: string | null = null;

/**
 * A digest of the program as it runs: its sources, its compiled kernels, its packages and the version of Node. Another program may reckon
 * otherwise: nothing that this one kept is an answer of that one. Read once a process, in some ten milliseconds.
 */
export function rulesVersion(): string {
  known ??= digestOfProgram(root);
  return known;
}

/** The same of a program at any place, read anew. @param folder ends with a slash */
export const digestOfProgram = (folder: string): string =>
  digestOf(folder, [packages, ...rules.flatMap((rule) => filesIn(folder, rule))]);

function digestOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  for (const path of files) hash.update(`\n${path}\n`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths from the folder of the program, in one order on every machine. */
const filesIn = (folder: string, rule: string): string[] =>
  entriesOf(join(folder, rule))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .toSorted(byCodeUnit);

/** Kernels that were not built are no file: the plain algorithms serve. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
