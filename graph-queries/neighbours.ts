import { z } from 'zod';
import { maybeNumber, text } from './row-values.ts';
import { tieInForce } from './tie-in-force.ts';

/**
 * Which stored actors have a tie, in either direction, with one of these?
 *
 * $ids     actor ids
 * $kinds   keep only neighbours of these kinds (null: all)
 * $layers  follow only ties of these layers (null: all)
 * $year    follow `administers` only where it holds in this calendar year, both ends included (null: in any)
 * Columns  id, each once, ordered by id; one of $ids may be among them
 * Index    tie_by_from, tie_by_to
 */
export const neighbours = {
  name: 'neighbours',
  parameters: z.object({
    ids: z.array(text),
    kinds: z.array(text).nullable(),
    layers: z.array(text).nullable(),
    year: maybeNumber,
  }),
  row: z.object({ id: text }),
  sql: `
    WITH touching AS (
      SELECT t."to" AS id, t.layer, t.validFrom, t.validTo FROM json_each($ids) i JOIN tie t ON t."from" = i.value
      UNION ALL
      SELECT t."from", t.layer, t.validFrom, t.validTo FROM json_each($ids) i JOIN tie t ON t."to" = i.value
    )
    SELECT DISTINCT a.id
    FROM touching t JOIN actor a ON a.id = t.id
    WHERE ($kinds IS NULL OR a.kind IN (SELECT value FROM json_each($kinds)))
      AND ($layers IS NULL OR t.layer IN (SELECT value FROM json_each($layers)))
      AND ${tieInForce}
    ORDER BY a.id`,
};
