import { z } from 'zod';
import { schoolEventRow } from '../record-rows.ts';
import { maybeNumber, maybeText, number, text } from '../row-values.ts';

/**
 * What happened to schools between years of the register?
 *
 * $territoryId  keep only schools that lie in it, or were in this DEPROV in their newest year (null: all)
 * $schoolId, $kind, $toYear  keep only these (null: all)
 * $after        the key of the last event already seen (null: from the start)
 * $limit        rows at most
 * Columns       SchoolEventRecord, key, name (of the school; its id where it is not stored); ordered by key
 * Index         primary key of school_event, school_event_by_school
 */
export const listSchoolEvents = {
  name: 'territories/list-school-events',
  parameters: z.object({
    territoryId: maybeText,
    schoolId: maybeText,
    kind: maybeText,
    toYear: maybeNumber,
    after: maybeText,
    limit: number,
  }),
  row: schoolEventRow.extend({ key: text, name: text }),
};
