import { z } from 'zod';
import { schoolYearRow } from '../record-rows.ts';
import { maybeText, text } from '../row-values.ts';

/**
 * How did a school stand in each year of the register?
 *
 * $id      school id
 * Columns  SchoolYearRecord, its source, ownerName (null: the owner is not stored); oldest year first
 * Index    school_year_by_school
 */
export const actorYears = {
  name: 'actors/actor-years',
  parameters: z.object({ id: text }),
  row: schoolYearRow.extend({ ownerName: maybeText }),
};
