import { z } from 'zod';
import { tieRow } from '../record-rows.ts';
import { maybeNumber, text } from '../row-values.ts';

/**
 * Which stored ties have both ends among these actors?
 *
 * $ids     actor ids
 * $layers  keep only ties of these layers (null: all)
 * $year    keep `administers` only where it holds in this calendar year, both ends included (null: in any)
 * Columns  TieRecord, ordered by the tie's key
 * Index    tie_by_from
 */
export const tiesAmong = {
  name: 'graphs/ties-among',
  parameters: z.object({ ids: z.array(text), layers: z.array(text).nullable(), year: maybeNumber }),
  row: tieRow,
};
