import { z } from 'zod';
import { number, text } from './row-values.ts';

/**
 * How many schools of a territory opened, closed or changed hands between two years of the register?
 *
 * $id      territory id; the school lies where its actor does, or in the DEPROV of its newest year
 * Columns  kind, fromYear, toYear, schools; ordered by fromYear, toYear, kind
 * Index    territory_inside(outerId), actor_by_comuna, school_event_by_school
 */
export const territoryEvents = {
  name: 'territory-events',
  parameters: z.object({ id: text }),
  row: z.object({ kind: text, fromYear: number, toYear: number, schools: number }),
  sql: `
    WITH school(id) AS (
      SELECT a.id FROM actor a JOIN territory_inside i ON i.innerId = a.comunaId
      WHERE i.outerId = $id AND a.kind = 'school'
      UNION
      SELECT schoolId FROM school_year WHERE deprovId = $id AND year = (SELECT max(year) FROM school_year)
    )
    SELECT e.kind, e.fromYear, e.toYear, count(*) AS schools
    FROM school s JOIN school_event e ON e.schoolId = s.id
    GROUP BY e.fromYear, e.toYear, e.kind
    ORDER BY e.fromYear, e.toYear, e.kind`,
};
