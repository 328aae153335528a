import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit } from '../../contract/text-order.ts';

/** What an answer follows from besides what is stored: how it is read, reckoned, described and given out. */
const rules = ['contract', 'graph-queries', 'server', 'dist/kernels'] as const;

let known: string | null = null;

/**
 * A digest of the program as it runs: its sources, its compiled kernels and the version of Node. Another program may reckon
 * otherwise: nothing that this one kept is an answer of that one. Read once a process, in some ten milliseconds.
 */
export function rulesVersion(): string {
  known ??= digestOf(rules.flatMap(filesIn));
  return known;
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  for (const path of files) hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths from the root, in one order on every machine. */
const filesIn = (folder: string): string[] =>
  entriesOf(join(root, folder))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
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
