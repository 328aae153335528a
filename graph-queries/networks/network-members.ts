import { z } from 'zod';
import { membershipRow } from '../record-rows.ts';
import { attributeMap, text } from '../row-values.ts';

/**
 * Who are the members of these networks, in which role and from when to when?
 *
 * $ids     network ids; those not stored give no row
 * Columns  MembershipRecord; name, kind and attributes of the actor (its id, "unknown" and none where it is not stored); by key
 * Index    membership_by_network
 */
export const networkMembers = {
  name: 'networks/network-members',
  parameters: z.object({ ids: z.array(text) }),
  row: membershipRow.extend({ name: text, kind: text, actorAttributes: attributeMap }),
};
