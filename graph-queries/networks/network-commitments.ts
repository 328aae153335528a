import { z } from 'zod';
import { commitmentRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * What did these networks commit themselves to, and who answers for it?
 *
 * $ids     network ids; those not stored give no row
 * Columns  CommitmentRecord, ordered by the record's key
 * Index    commitment_by_network
 */
export const networkCommitments = {
  name: 'networks/network-commitments',
  parameters: z.object({ ids: z.array(text) }),
  row: commitmentRow,
};
