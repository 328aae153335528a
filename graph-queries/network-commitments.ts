import { z } from 'zod';
import { commitmentRow } from './record-rows.ts';
import { text } from './row-values.ts';

/**
 * What did a network commit itself to, and who answers for it?
 *
 * $id      network id
 * Columns  CommitmentRecord, ordered by the record's key
 * Index    commitment_by_network
 */
export const networkCommitments = {
  name: 'network-commitments',
  parameters: z.object({ id: text }),
  row: commitmentRow,
  sql: `SELECT * FROM commitment WHERE networkId = $id ORDER BY key`,
};
