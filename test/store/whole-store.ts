import { recordKey } from '../../contract/record-key.ts';
import type { SourcedRecord } from '../../contract/records.ts';
import type { WholeStore } from '../../server/store/ports/revision-archive.ts';
import { draft } from './records.ts';

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  await Promise.resolve();
  yield* items;
}

/** A store of these imports, as it would be read from a file. */
export function wholeStore(
  imports: readonly (readonly SourcedRecord[])[],
  more: Partial<WholeStore> = {},
): WholeStore {
  const revisions = imports.map((records, i) => ({
    revision: { ...draft(), number: i + 1, state: 'current' as const },
    findings: [],
    statements: each(
      records.map(({ record, file, row }) => ({ key: recordKey(record), record, file, row, assumed: [] })),
    ),
  }));
  return { revisions: each(revisions), views: each([]), surveys: each([]), erasures: 0, ...more };
}
