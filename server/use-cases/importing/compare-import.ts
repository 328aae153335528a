import type { RecordChange, RecordChanges } from '../../../contract/imports.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { IntakeResult } from '../../intake/intake-result.ts';
import type { Dependencies } from '../dependencies.ts';

/** Examples of what changes or goes that a preview shows at most. */
const mostExamples = 200;

/** What storing an import would do to what is stored, and some examples of it. */
export type Comparison = { changes: RecordChanges[]; examples: RecordChange[] };

/** What storing would do, without storing. */
export function compareImport(
  { store }: Pick<Dependencies, 'store'>,
  { authority, replaces }: Pick<IntakeResult, 'authority' | 'replaces'>,
  records: Iterable<SourcedRecord>,
): Promise<Comparison> {
  return store.compareImport({ authority, replaces }, records, mostExamples);
}

/** `tie.new: 3`, `tie.gone: 1`…: what storing did or would do, as a report and its revision count it; zeros are left out. */
export function changeCounts(changes: readonly RecordChanges[]): Record<string, number> {
  return Object.fromEntries(
    changes.flatMap(({ type, ...counts }) =>
      Object.entries(counts).flatMap(([change, count]) =>
        count === 0 ? [] : [[`${type}.${change}`, count]],
      ),
    ),
  );
}

/** Whether there is something, and all of it is stored already. */
export const isAllStored = (changes: readonly RecordChanges[]): boolean =>
  changes.some(({ same }) => same > 0) &&
  changes.every((each) => each.new === 0 && each.changed === 0 && each.gone === 0);
