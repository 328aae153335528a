import { z } from 'zod';
import { jsonValue, number, text } from '../row-values.ts';

/**
 * Which views are behind share links?
 *
 * $after   id of the last view of the page before; '' for the first page
 * $limit   views at most
 * Columns  id, createdAt, state (JSON text), createdBy (who made it, if known); ordered by id
 * Index    primary key of saved_view
 */
export const listViews = {
  name: 'views/list-views',
  parameters: z.object({ after: text, limit: number }),
  row: z.object({ id: text, createdAt: text, state: jsonValue, createdBy: text.nullable() }),
};
