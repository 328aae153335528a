import type { Finding } from '../../../contract/findings.ts';
import type { ImportFile } from '../intake-result.ts';

/** Files that came under one name: all are read, though one of them may be an earlier state of another. */
export function filesOfOneName(files: readonly Pick<ImportFile, 'name'>[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, times]) => times > 1)
    .map(([file, times]) => ({
      ...{ file, row: null, column: null, code: 'file-name-twice', about: null },
      found: `${String(times)} files`,
      expected: 'another name for each file: all of them are read together',
      outcome: 'kept',
    }));
}
