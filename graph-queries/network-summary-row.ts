import { networkRow } from './record-rows.ts';
import { number, sourceColumns } from './row-values.ts';

/** A network with its numbers: members are actors, however many roles each has. */
export const networkSummaryRow = networkRow.extend({
  ...sourceColumns,
  members: number,
  waves: number,
  ties: number,
});

export const networkSummaryColumns = `n.*,
  (SELECT count(DISTINCT actorId) FROM membership WHERE networkId = n.id) AS members,
  (SELECT count(*) FROM wave WHERE networkId = n.id) AS waves,
  (SELECT count(*) FROM tie WHERE networkId = n.id) AS ties`;
