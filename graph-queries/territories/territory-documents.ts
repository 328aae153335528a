import { z } from 'zod';
import { eventRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Which published documents are there about a territory, one inside it or one that it lies in?
 *
 * $id      territory id
 * Columns  EventRecord, ordered by the record's key
 * Index    territory_inside(outerId), territory_inside_by_inner, event_by_territory
 */
export const territoryDocuments = {
  name: 'territories/territory-documents',
  parameters: z.object({ id: text }),
  row: eventRow,
};
