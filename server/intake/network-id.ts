import { createHash } from 'node:crypto';
import { byCodeUnit } from '../../contract/text-order.ts';
import { sheetOf } from './bundle/bundle-rows.ts';
import type { ImportFile } from './intake-result.ts';

/**
 * The id of a network that its files do not name: made of their bytes, so that the same files are the same network and
 * two files of one name are two. Neither names nor order of the files make a difference.
 */
export function networkIdOf(files: readonly Pick<ImportFile, 'bytes'>[]): string {
  const hashes = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  const whole = createHash('sha256').update(hashes.toSorted(byCodeUnit).join('\n')).digest('hex');
  return `red-${whole.slice(0, 10)}`;
}

/**
 * What such a network is called: the folder or the workbook that all files lie in, else the name of the only file.
 * `null` where there is no such name: `ties.csv` is called after what it holds.
 */
export function networkNameOf(files: readonly Pick<ImportFile, 'name'>[]): string | null {
  const [first, ...others] = files.map(({ name }) => name.split('/'));
  if (first === undefined) return null;
  const shared = first.length > 1 && others.every(([folder]) => folder === first[0]);
  const whole = shared || others.length === 0 ? first[0]! : '';
  const name = whole.replace(/\.[a-z]\w{0,9}$/i, '');
  return name === '' || sheetOf(name) !== null ? null : name;
}
