import type { Finding } from '../../../contract/findings.ts';

/** A file that came with the others and is not read. */
export const fileNotRead = (file: string, expected: string): Finding => ({
  file,
  row: null,
  column: null,
  found: file,
  expected,
  code: 'file-not-read',
  outcome: 'info',
  about: null,
});
