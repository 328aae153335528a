import type { Finding } from '../../../contract/findings.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { hidePersonalContent } from '../personal/personal-content.ts';

/** A file that cannot be read at all: where, what stands there, and what should. */
export function refuseFile(file: string, row: number | null, text: string, expected: string): TelarProblem {
  const found = hidePersonalContent(text.slice(0, 2000)).slice(0, 200);
  return new TelarProblem(
    'refused-import',
    `${file}${row === null ? '' : `, row ${String(row)}`}: found ${found}; expected ${expected}.`,
    { code: 'graph-file-unreadable', values: { file, row: row ?? 0, found, expected } },
  );
}

const NUL = 0;

/** Whether a file has bytes that no text has. */
export const isBinary = ({ bytes }: Pick<ImportFile, 'bytes'>): boolean => bytes.includes(NUL);

/** A file with NUL bytes: the row of the first, by the line ends before it. */
export function refuseBinary({ name, bytes }: ImportFile): TelarProblem {
  const before = bytes.subarray(0, bytes.indexOf(NUL));
  const row = before.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  return refuseFile(
    name,
    row,
    'a NUL byte',
    'text in UTF-8, UTF-16 or Windows-1252: save the file anew as text',
  );
}

/** Something to know about a graph file that changes no row of it. */
export const aboutGraph = (
  code: string,
  found: string | null,
  expected: string,
  more: Partial<Pick<Finding, 'row' | 'column' | 'outcome'>> = {},
): Omit<Finding, 'file'> => ({
  row: null,
  column: null,
  found,
  expected,
  code,
  outcome: 'info',
  about: null,
  ...more,
});
