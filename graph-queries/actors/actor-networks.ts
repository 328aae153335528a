import { z } from 'zod';
import { attributeMap, flag, maybeText, text } from '../row-values.ts';

/**
 * Of which networks is an actor a member?
 *
 * $id      actor id
 * Columns  id, name, role, validFrom, validTo, simulated, attributes of the network and of the membership; ordered by the membership's key
 * Index    membership_by_actor
 */
export const actorNetworks = {
  name: 'actors/actor-networks',
  parameters: z.object({ id: text }),
  row: z.object({
    id: text,
    name: text,
    role: text,
    validFrom: maybeText,
    validTo: maybeText,
    simulated: flag,
    attributes: attributeMap,
    memberAttributes: attributeMap,
  }),
};
