import type { SourcedRecord } from '../../contract/records.ts';
import { readBundle } from './bundle/read-bundle.ts';
import { readCases } from './cases/read-cases.ts';
import { readClassics } from './classics/read-classics.ts';
import { readGraphFile } from './formats/read-graph-file.ts';
import type { ImportFile, IntakeResult } from './intake-result.ts';
import { recognise } from './recognise.ts';
import { readRegister } from './register/read-register.ts';

/**
 * Reads files of any known sort into records and findings.
 *
 * @param stored what is stored of `registerScopes`: a directory of schools is read beside it
 */
export function readFiles(
  files: ImportFile[],
  ownerKey: Uint8Array,
  onProgress?: (done: number, total: number, label: string) => void,
  stored: readonly SourcedRecord[] = [],
): IntakeResult {
  const kind = recognise(files);
  switch (kind) {
    case 'register':
      return readRegister(files, { ownerKey, stored, ...(onProgress === undefined ? {} : { onProgress }) });
    case 'cases':
      return readCases(files);
    case 'classics':
      return readClassics(files);
    case 'bundle':
      return readBundle(files, { ownerKey }).result;
    case 'graph-file':
      return readGraphFile(files).result;
  }
}
