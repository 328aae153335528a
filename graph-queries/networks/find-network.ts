import { z } from 'zod';
import { networkSummaryRow } from './network-summary-row.ts';
import { text } from '../row-values.ts';

/**
 * What is known of one network as a whole?
 *
 * $id      network id
 * Columns  NetworkRecord, its source, members, waveCount, ties; one row or none
 * Index    unique network(id), membership_by_network, wave_by_network, tie_by_network
 */
export const findNetwork = {
  name: 'networks/find-network',
  parameters: z.object({ id: text }),
  row: networkSummaryRow,
};
