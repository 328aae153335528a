import { z } from 'zod';
import { networkRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * What is known of these networks?
 *
 * $ids     network ids; those not stored give no row
 * Columns  NetworkRecord, ordered by id
 * Index    unique network(id)
 */
export const networksById = {
  name: 'networks/networks-by-id',
  parameters: z.object({ ids: z.array(text) }),
  row: networkRow,
};
