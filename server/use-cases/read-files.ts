import { readBundle } from '../intake/bundle/read-bundle.ts';
import { readCases } from '../intake/cases/read-cases.ts';
import { readClassics } from '../intake/classics/read-classics.ts';
import { readGraphFile } from '../intake/formats/read-graph-file.ts';
import type { ImportFile, IntakeResult } from '../intake/intake-result.ts';
import { recognise } from '../intake/recognise.ts';
import { readRegister } from '../intake/register/read-register.ts';

/** Reads files of any known sort into records and findings. */
export function readFiles(
  files: ImportFile[],
  ownerKey: Uint8Array,
  onProgress?: (done: number, total: number, label: string) => void,
): IntakeResult {
  const kind = recognise(files);
  switch (kind) {
    case 'register':
      return readRegister(files, { ownerKey, ...(onProgress === undefined ? {} : { onProgress }) });
    case 'cases':
      return readCases(files);
    case 'classics':
      return readClassics(files);
    case 'bundle':
      return readBundle(files).result;
    case 'graph-file':
      return readGraphFile(files).result;
  }
}
