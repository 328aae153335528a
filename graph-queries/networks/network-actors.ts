import { z } from 'zod';
import { actorRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Which actors do these networks speak of: members and whoever was asked, named, rated, charged or present?
 *
 * $ids     network ids; those not stored give no row
 * Columns  networkId, ActorRecord; ordered by the actor's id
 * Index    unique actor(id), membership_by_network, response_by_network, tie_by_network, …
 */
export const networkActors = {
  name: 'networks/network-actors',
  parameters: z.object({ ids: z.array(text) }),
  row: actorRow.extend({ networkId: text }),
};
