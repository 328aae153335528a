import { z } from 'zod';
import { jsonValue, text } from '../row-values.ts';

/**
 * What does a share link show?
 *
 * $id      view id
 * Columns  id, createdAt, state (JSON text), createdBy (who made it, if known); one row or none
 * Index    primary key of saved_view
 */
export const findView = {
  name: 'views/find-view',
  parameters: z.object({ id: text }),
  row: z.object({ id: text, createdAt: text, state: jsonValue, createdBy: text.nullable() }),
};
