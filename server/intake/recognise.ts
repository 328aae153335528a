import { sheetOf } from './bundle/bundle-rows.ts';
import { isCasesFile } from './cases/read-cases.ts';
import { isClassicsFile } from './classics/read-classics.ts';
import { formatOf } from './formats/graph-formats.ts';
import type { ImportFile } from './intake-result.ts';
import { isRegisterFile } from './register/register-tables.ts';

export const importKinds = ['register', 'cases', 'classics', 'bundle', 'graph-file'] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * What sort of import some files are, by the names and first lines of all of them. A folder with a sheet of ties and
 * another sheet, or with `ties` that name layers, networks or waves, is a bundle; a lone list of ends is a graph file.
 */
export function recognise(files: readonly ImportFile[]): ImportKind {
  if (files.some(isRegisterFile)) return 'register';
  if (files.some(isCasesFile)) return 'cases';
  if (files.some(isClassicsFile)) return 'classics';
  const sheets = new Set(files.map(({ name }) => sheetOf(name)).filter((sheet) => sheet !== null));
  if (sheets.has('ties') || sheets.size > 1) return 'bundle';
  return files.some((file) => formatOf(file) !== null) ? 'graph-file' : 'bundle';
}
