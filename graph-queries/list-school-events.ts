import { z } from 'zod';
import { schoolEventRow } from './record-rows.ts';
import { maybeNumber, maybeText, number, text } from './row-values.ts';

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
  name: 'list-school-events',
  parameters: z.object({
    territoryId: maybeText,
    schoolId: maybeText,
    kind: maybeText,
    toYear: maybeNumber,
    after: maybeText,
    limit: number,
  }),
  row: schoolEventRow.extend({ key: text, name: text }),
  sql: `
    SELECT e.*, coalesce(a.name, e.schoolId) AS name
    FROM school_event e LEFT JOIN actor a ON a.id = e.schoolId
    WHERE e.key > coalesce($after, '')
      AND ($schoolId IS NULL OR e.schoolId = $schoolId)
      AND ($kind IS NULL OR e.kind = $kind)
      AND ($toYear IS NULL OR e.toYear = $toYear)
      AND ($territoryId IS NULL OR e.schoolId IN (
        SELECT s.id FROM actor s JOIN territory_inside i ON i.innerId = s.comunaId
        WHERE i.outerId = $territoryId AND s.kind = 'school'
        UNION ALL
        SELECT schoolId FROM school_year
        WHERE deprovId = $territoryId AND year = (SELECT max(year) FROM school_year)))
    ORDER BY e.key LIMIT $limit`,
};
