import { z } from 'zod';
import { flag, number, text } from '../row-values.ts';

/**
 * How large is the graph of a territory: its working schools of one year, those who run them, those who come in by a tie
 * with either, and the ties among them all?
 *
 * $id            territory id
 * $simulated     whether the territory is a fictional one, whose schools have no years in the register
 * $year          calendar year, of the register and in which `administers` must hold
 * $dependencies  keep only schools of these dependencies (null: all)
 * $kinds         kinds of actor that come in by a tie, wherever they are
 * Columns        actors, ties; one row
 * Index          territory_inside(outerId), school_year_by_comuna, school_year_by_deprov, tie_by_from, tie_by_to
 */
export const countTerritory = {
  name: 'graphs/count-territory',
  parameters: z.object({
    id: text,
    simulated: flag,
    year: number,
    dependencies: z.array(text).nullable(),
    kinds: z.array(text),
  }),
  row: z.object({ actors: number, ties: number }),
};
