import { z } from 'zod';
import { maybeNumber, number, text } from './row-values.ts';

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
  name: 'territory-comunas',
  parameters: z.object({ id: text }),
  row: z.object({ id: text, name: text, fromYear: maybeNumber, schools: number }),
  sql: `
    SELECT t.id, t.name, a.fromYear, c.schools
    FROM territory_inside i
      JOIN territory t ON t.id = i.innerId AND t.kind = 'comuna'
      JOIN territory_summary c ON c.territoryId = t.id
      LEFT JOIN assignment a ON a.slepId = $id AND a.comunaId = t.id
    WHERE i.outerId = $id
    UNION ALL
    SELECT t.id, t.name, NULL, count(*) FILTER (WHERE y.state = 'working')
    FROM school_year y JOIN territory t ON t.id = y.comunaId
    WHERE y.deprovId = $id AND y.year = (SELECT max(year) FROM school_year)
    GROUP BY t.id
    ORDER BY 1`,
};
