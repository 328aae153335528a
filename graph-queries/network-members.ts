import { z } from 'zod';
import { membershipRow } from './record-rows.ts';
import { text } from './row-values.ts';

/**
 * Who are the members of a network, in which role and from when to when?
 *
 * $id      network id
 * Columns  MembershipRecord, name and kind of the actor (its id and "unknown" where it is not stored); by key
 * Index    membership_by_network
 */
export const networkMembers = {
  name: 'network-members',
  parameters: z.object({ id: text }),
  row: membershipRow.extend({ name: text, kind: text }),
  sql: `
    SELECT m.*, coalesce(a.name, m.actorId) AS name, coalesce(a.kind, 'unknown') AS kind
    FROM membership m LEFT JOIN actor a ON a.id = m.actorId
    WHERE m.networkId = $id ORDER BY m.key`,
};
