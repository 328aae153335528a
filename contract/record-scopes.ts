import type { RecordType } from './records.ts';

/**
 * All stored records of one type whose fields equal the values given (`null`: is unknown). An import may replace a part
 * that names only fields of the key: what is stored in the part and not in the import goes, and an undo brings it back.
 *
 * @example { type: 'tie', where: { networkId: 'red:norte', waveId: '2026', layer: 'knowledge' } }
 */
export type RecordScope = {
  readonly type: RecordType;
  readonly where: Readonly<Record<string, string | number | null>>;
};
