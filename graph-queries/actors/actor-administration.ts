import { z } from 'zod';
import { maybeText, text } from '../row-values.ts';

/**
 * Who runs an actor, and whom does it run, as the register says?
 *
 * $id      actor id
 * Columns  from, to, validFrom, validTo, otherId, otherName (its id where it is not stored); ordered by the tie's key
 * Index    tie_by_from, tie_by_to
 */
export const actorAdministration = {
  name: 'actors/actor-administration',
  parameters: z.object({ id: text }),
  row: z.object({
    from: text,
    to: text,
    validFrom: maybeText,
    validTo: maybeText,
    otherId: text,
    otherName: text,
  }),
};
