import { z } from 'zod';
import { tieRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Which ties were reported in these networks, over all layers and waves?
 *
 * $ids     network ids; those not stored give no row
 * Columns  TieRecord, ordered by the record's key
 * Index    tie_by_network
 */
export const networkTies = {
  name: 'networks/network-ties',
  parameters: z.object({ ids: z.array(text) }),
  row: tieRow,
};
