import { z } from 'zod';
import { number, text } from '../row-values.ts';

/**
 * How many schools of a territory opened, closed or changed hands between two years of the register?
 *
 * $id      territory id; the school lies where its actor does, or in the DEPROV of its newest year
 * Columns  kind, fromYear, toYear, schools; ordered by fromYear, toYear, kind
 * Index    territory_inside(outerId), actor_by_comuna, school_event_by_school
 */
export const territoryEvents = {
  name: 'territories/territory-events',
  parameters: z.object({ id: text }),
  row: z.object({ kind: text, fromYear: number, toYear: number, schools: number }),
};
