import { z } from 'zod';
import { maybeNumber, text } from '../row-values.ts';

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
  name: 'graphs/neighbours',
  parameters: z.object({
    ids: z.array(text),
    kinds: z.array(text).nullable(),
    layers: z.array(text).nullable(),
    year: maybeNumber,
  }),
  row: z.object({ id: text }),
};
