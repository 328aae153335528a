import type { Finding } from '../../../contract/findings.ts';
import { TelarProblem } from '../../../contract/problems.ts';

/** A file that cannot be read at all: where, what stands there, and what should. */
export const refuseFile = (file: string, row: number | null, found: string, expected: string): TelarProblem =>
  new TelarProblem(
    'refused-import',
    `${file}${row === null ? '' : `, row ${String(row)}`}: found ${found.slice(0, 200)}; expected ${expected}.`,
    { code: 'graph-file-unreadable', values: { file, row: row ?? 0, found: found.slice(0, 200), expected } },
  );

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
