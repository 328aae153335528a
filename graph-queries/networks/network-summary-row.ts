import { networkRow } from '../record-rows.ts';
import { number, sourceColumns } from '../row-values.ts';

/** A network with its numbers: members are actors, however many roles each has. */
export const networkSummaryRow = networkRow.extend({
  ...sourceColumns,
  members: number,
  waveCount: number,
  ties: number,
});
