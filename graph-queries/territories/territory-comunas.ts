import { z } from 'zod';
import { maybeNumber, number, text } from '../row-values.ts';

/**
 * Which comunas make up a territory? Those below it in the tree, those assigned to a SLEP, or those in which
 * a DEPROV had schools in the newest year of the register. A comuna is its own only comuna.
 *
 * $id      territory id
 * Columns  id, name, fromYear (SLEP: the comuna's first year), schools (working, newest year; of a DEPROV only
 *          its own); ordered by id
 * Index    territory_inside(outerId), school_year_by_deprov
 */
export const territoryComunas = {
  name: 'territories/territory-comunas',
  parameters: z.object({ id: text }),
  row: z.object({ id: text, name: text, fromYear: maybeNumber, schools: number }),
};
