import type { RecordChange } from '../../../contract/imports.ts';
import { StoredRecord } from '../../../contract/records.ts';
import { heldBackTest } from '../../access/disclosure.ts';
import type { HeldParts } from './held-parts.ts';

/** Examples of what an import would change, without those of records that are held back. */
export async function givenExamples(
  examples: readonly RecordChange[],
  held: HeldParts,
): Promise<RecordChange[]> {
  const records = examples.map(recordBefore);
  const parts = await held([...new Set(records.flatMap((record) => networkOf(record) ?? []))]);
  return examples.filter((_example, at) => {
    const record = records[at] ?? null;
    const part = parts.get(networkOf(record) ?? '');
    return record === null || part === undefined || !heldBackTest(part.heldBack)(record);
  });
}

const recordBefore = ({ type, before }: RecordChange): StoredRecord | null =>
  StoredRecord.safeParse({ ...before, type }).data ?? null;

const networkOf = (record: StoredRecord | null): string | null =>
  record?.type === 'tie' || record?.type === 'rating' ? record.networkId : null;
