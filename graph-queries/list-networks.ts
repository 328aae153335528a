import { z } from 'zod';
import { networkSummaryColumns, networkSummaryRow } from './network-summary-row.ts';
import { maybeFlag, maybeText, number } from './row-values.ts';

/**
 * Which networks are there?
 *
 * $territoryId  keep only networks of this territory and of those inside it (null: all)
 * $kind, $simulated  keep only these (null: all)
 * $actorId      keep only networks of which this actor is a member (null: all)
 * $after        the id of the last network already seen (null: from the start)
 * $limit        rows at most
 * Columns       NetworkRecord, its source, members, waves, ties; ordered by id
 * Index         unique network(id), membership_by_network, wave_by_network, tie_by_network
 */
export const listNetworks = {
  name: 'list-networks',
  parameters: z.object({
    territoryId: maybeText,
    kind: maybeText,
    actorId: maybeText,
    simulated: maybeFlag,
    after: maybeText,
    limit: number,
  }),
  row: networkSummaryRow,
  sql: `
    SELECT ${networkSummaryColumns}
    FROM network n
    WHERE n.id > coalesce($after, '')
      AND ($territoryId IS NULL
        OR n.territoryId IN (SELECT innerId FROM territory_inside WHERE outerId = $territoryId))
      AND ($kind IS NULL OR n.kind = $kind)
      AND ($actorId IS NULL OR n.id IN (SELECT networkId FROM membership WHERE actorId = $actorId))
      AND ($simulated IS NULL OR n.simulated = $simulated)
    ORDER BY n.id LIMIT $limit`,
};
