import type { NetworkData } from '../../contract/network-data.ts';
import type { StoredRecord } from '../../contract/records.ts';

/** The records that a network is made of. */
export const recordsOf = ({ network, heldBack: _heldBack, ...lists }: NetworkData): StoredRecord[] => [
  network,
  ...Object.values(lists).flat(),
];
