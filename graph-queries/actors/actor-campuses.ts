import { z } from 'zod';
import { campusRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Where does a university stand?
 *
 * $id      university id
 * Columns  CampusRecord, ordered by id
 * Index    campus_by_university
 */
export const actorCampuses = {
  name: 'actors/actor-campuses',
  parameters: z.object({ id: text }),
  row: campusRow,
};
