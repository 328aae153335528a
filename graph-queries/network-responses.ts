import { z } from 'zod';
import { responseRow } from './record-rows.ts';
import { text } from './row-values.ts';

/**
 * Who was asked in each wave of a network, and who answered?
 *
 * $id      network id
 * Columns  ResponseRecord, ordered by the record's key
 * Index    response_by_network
 */
export const networkResponses = {
  name: 'network-responses',
  parameters: z.object({ id: text }),
  row: responseRow,
  sql: `SELECT * FROM response WHERE networkId = $id ORDER BY key`,
};
