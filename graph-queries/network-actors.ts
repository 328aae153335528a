import { z } from 'zod';
import { actorRow } from './record-rows.ts';
import { text } from './row-values.ts';

/**
 * Which actors does a network speak of: its members and whoever was asked, named, rated, charged or present?
 *
 * $id      network id
 * Columns  ActorRecord, ordered by id
 * Index    unique actor(id), membership_by_network, response_by_network, tie_by_network, …
 */
export const networkActors = {
  name: 'network-actors',
  parameters: z.object({ id: text }),
  row: actorRow,
  sql: `
    SELECT a.* FROM actor a
    WHERE a.id IN (
      SELECT actorId FROM membership WHERE networkId = $id
      UNION SELECT actorId FROM response WHERE networkId = $id
      UNION SELECT "from" FROM tie WHERE networkId = $id
      UNION SELECT "to" FROM tie WHERE networkId = $id
      UNION SELECT reporter FROM tie WHERE networkId = $id
      UNION SELECT actorId FROM rating WHERE networkId = $id
      UNION SELECT j.value FROM commitment c, json_each(c.actorIds) j WHERE c.networkId = $id
      UNION SELECT actorId FROM attendance WHERE networkId = $id
    )
    ORDER BY a.id`,
};
