import { z } from 'zod';
import { schoolEventRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * What happened to a school between years of the register?
 *
 * $id      school id
 * Columns  SchoolEventRecord, ordered by fromYear, toYear, kind
 * Index    school_event_by_school
 */
export const actorEvents = {
  name: 'actors/actor-events',
  parameters: z.object({ id: text }),
  row: schoolEventRow,
};
