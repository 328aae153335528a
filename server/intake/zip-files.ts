import { zipSync } from 'fflate';
import type { ImportFile } from './intake-result.ts';

/** The first moment a zip can carry: with one date for all entries, equal files give equal bytes. */
const dated = new Date(1980, 0, 1);

/** Packs files into a zip; equal files in equal order give equal bytes. */
export function zipFiles(files: readonly ImportFile[]): Uint8Array {
  return zipSync(
    Object.fromEntries(files.map((file) => [file.name, [file.bytes, { mtime: dated }] as const])),
    { level: 6 },
  );
}
