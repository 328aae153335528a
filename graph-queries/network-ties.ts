import { z } from 'zod';
import { tieRow } from './record-rows.ts';
import { text } from './row-values.ts';

/**
 * Which ties were reported in a network, over all layers and waves?
 *
 * $id      network id
 * Columns  TieRecord, ordered by the record's key
 * Index    tie_by_network
 */
export const networkTies = {
  name: 'network-ties',
  parameters: z.object({ id: text }),
  row: tieRow,
  sql: `SELECT * FROM tie WHERE networkId = $id ORDER BY key`,
};
