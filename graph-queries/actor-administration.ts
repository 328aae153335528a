import { z } from 'zod';
import { maybeText, text } from './row-values.ts';

/**
 * Who runs an actor, and whom does it run, as the register says?
 *
 * $id      actor id
 * Columns  from, to, validFrom, validTo, otherId, otherName (its id where it is not stored); ordered by the tie's key
 * Index    tie_by_from, tie_by_to
 */
export const actorAdministration = {
  name: 'actor-administration',
  parameters: z.object({ id: text }),
  row: z.object({
    from: text,
    to: text,
    validFrom: maybeText,
    validTo: maybeText,
    otherId: text,
    otherName: text,
  }),
  sql: `
    WITH administers AS (
      SELECT *, "to" AS otherId FROM tie WHERE "from" = $id AND layer = 'administers'
      UNION ALL
      SELECT *, "from" FROM tie WHERE "to" = $id AND "from" <> $id AND layer = 'administers'
    )
    SELECT t."from", t."to", t.validFrom, t.validTo, t.otherId, coalesce(other.name, t.otherId) AS otherName
    FROM administers t LEFT JOIN actor other ON other.id = t.otherId
    ORDER BY t.key`,
};
