import { byCodeUnit } from '../../contract/text-order.ts';
import { createHash } from 'node:crypto';
import type { ImportFile } from './intake-result.ts';

/** SHA-256 in hexadecimal over names and bytes, whatever order the files came in. */
export function hashFiles(files: readonly ImportFile[]): string {
  const hash = createHash('sha256');
  for (const file of files.toSorted((a, b) => byCodeUnit(a.name, b.name))) {
    hash.update(`${file.name}\0${String(file.bytes.length)}\0`).update(file.bytes);
  }
  return hash.digest('hex');
}
