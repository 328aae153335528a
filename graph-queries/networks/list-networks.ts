import { z } from 'zod';
import { networkSummaryRow } from './network-summary-row.ts';
import { maybeFlag, maybeText, number } from '../row-values.ts';

/**
 * Which networks are there?
 *
 * $territoryId  keep only networks of this territory and of those inside it (null: all)
 * $kind, $simulated  keep only these (null: all)
 * $actorId      keep only networks of which this actor is a member (null: all)
 * $after        the id of the last network already seen (null: from the start)
 * $limit        rows at most
 * Columns       NetworkRecord, its source, members, waveCount, ties; ordered by id
 * Index         unique network(id), membership_by_network, wave_by_network, tie_by_network
 */
export const listNetworks = {
  name: 'networks/list-networks',
  parameters: z.object({
    territoryId: maybeText,
    kind: maybeText,
    actorId: maybeText,
    simulated: maybeFlag,
    after: maybeText,
    limit: number,
  }),
  row: networkSummaryRow,
};
