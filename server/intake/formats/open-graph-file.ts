import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openImport } from '../bundle/open-import.ts';
import { readRegularFile } from '../bundle/read-regular-file.ts';
import { inUtf8 } from '../decode-text.ts';
import type { ImportFile } from '../intake-result.ts';
import { formatOf, isActorsFile } from './graph-formats.ts';

/**
 * A graph file from disk with the sheet of actors that lies beside it, if any: `red.actors.csv`, `red-actors.csv` or
 * `actors.csv` (also `actores`, `nodes`, `nodos`) for `red.csv` or `red.edges.csv`.
 */
export async function openGraphFile(path: string): Promise<ImportFile[]> {
  const files = await openImport([path]);
  const beside = await actorsBeside(path);
  return beside === null ? files : [...files, beside];
}

/**
 * Files and folders from disk; a graph file that comes alone with the sheet of actors that lies beside it, so that it is
 * imported as it is measured.
 */
export async function openPaths(paths: readonly string[]): Promise<ImportFile[]> {
  const files = await openImport(paths);
  const [[path], [file]] = [paths, files];
  const isAlone = paths.length === 1 && files.length === 1 && file?.name === basename(path ?? '');
  if (!isAlone || path === undefined || isActorsFile(file) || formatOf(file) === null) return files;
  const beside = await actorsBeside(path);
  return beside === null ? files : [...files, beside];
}

/** The sheet of actors beside a graph file, or `null`. */
export async function actorsBeside(path: string): Promise<ImportFile | null> {
  const stem = basename(path).replace(/([._-](edges|ties|lazos|aristas))?\.[a-z0-9]+$/i, '');
  const names = ['actors', 'actores', 'nodes', 'nodos'];
  const candidates = [
    ...names.flatMap((name) => [`${stem}.${name}.csv`, `${stem}-${name}.csv`]),
    ...names.map((name) => `${name}.csv`),
  ];
  for (const name of candidates) {
    const candidate = join(dirname(path), name);
    if (name === basename(path) || !(await isFile(candidate))) continue;
    return inUtf8({ name, bytes: await readRegularFile(candidate, name) });
  }
  return null;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
