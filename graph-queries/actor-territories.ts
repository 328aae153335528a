import { z } from 'zod';
import { TerritoryKind } from '../contract/identifiers.ts';
import { text } from './row-values.ts';

/**
 * In which territories does an actor lie? Its comuna, all that the comuna lies in, its SLEP, and the DEPROV of the
 * school's newest year.
 *
 * $id      actor id
 * Columns  id, kind, name; ordered by id
 * Index    territory_inside_by_inner, school_year_by_school
 */
export const actorTerritories = {
  name: 'actor-territories',
  parameters: z.object({ id: text }),
  row: z.object({ id: text, kind: TerritoryKind, name: text }),
  sql: `
    SELECT t.id, t.kind, t.name FROM territory t
    WHERE t.id IN (
      SELECT i.outerId FROM actor a JOIN territory_inside i ON i.innerId = a.comunaId WHERE a.id = $id
      UNION ALL
      SELECT deprovId FROM (SELECT deprovId FROM school_year WHERE schoolId = $id ORDER BY year DESC LIMIT 1)
    )
    ORDER BY t.id`,
};
