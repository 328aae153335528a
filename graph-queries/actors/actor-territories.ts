import { z } from 'zod';
import { TerritoryKind } from '../../contract/identifiers.ts';
import { text } from '../row-values.ts';

/**
 * In which territories does an actor lie? Its comuna, all that the comuna lies in, its SLEP, and the DEPROV of the
 * school's newest year.
 *
 * $id      actor id
 * Columns  id, kind, name; ordered by id
 * Index    territory_inside_by_inner, school_year_by_school
 */
export const actorTerritories = {
  name: 'actors/actor-territories',
  parameters: z.object({ id: text }),
  row: z.object({ id: text, kind: TerritoryKind, name: text }),
};
