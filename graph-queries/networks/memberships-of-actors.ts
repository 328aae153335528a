import { z } from 'zod';
import { membershipRow } from '../record-rows.ts';
import { maybeText, text } from '../row-values.ts';

/**
 * Of which networks are these actors members, and what are those?
 *
 * $ids     actor ids; those that are members of nothing give no row
 * Columns  MembershipRecord, name and kind of the network; by key
 * Index    membership_by_actor
 */
export const membershipsOfActors = {
  name: 'networks/memberships-of-actors',
  parameters: z.object({ ids: z.array(text) }),
  row: membershipRow.extend({ networkName: text, networkKind: maybeText }),
};
