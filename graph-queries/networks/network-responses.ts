import { z } from 'zod';
import { responseRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Who was asked in each wave of these networks, and who answered?
 *
 * $ids     network ids; those not stored give no row
 * Columns  ResponseRecord, ordered by the record's key
 * Index    response_by_network
 */
export const networkResponses = {
  name: 'networks/network-responses',
  parameters: z.object({ ids: z.array(text) }),
  row: responseRow,
};
