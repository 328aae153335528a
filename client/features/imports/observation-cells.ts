import type { Finding } from '../../../contract/findings.ts';

/** Findings of one group with the same value in the same column: one correction mends them all. */
export type SameValue = {
  key: string;
  file: string;
  column: string | null;
  found: string | null;
  expected: string;
  rows: readonly number[];
  findings: readonly Finding[];
};

/** Findings by file, column and value found, in the order of the files. */
export function groupByValue(findings: readonly Finding[]): SameValue[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.file, finding.column, finding.found]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([key, group]) => ({
    key,
    file: group[0].file,
    column: group[0].column,
    found: group[0].found,
    expected: group[0].expected,
    rows: group.flatMap(({ row }) => (row === null ? [] : [row])),
    findings: group,
  }));
}

/** The cells that a correction writes anew. */
export const cellsOf = ({ findings }: SameValue, value: string) =>
  findings.flatMap(({ file, row, column }) =>
    row === null || column === null ? [] : [{ file, row, column, value }],
  );
