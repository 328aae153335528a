import { z } from 'zod';
import { number } from '../row-values.ts';

/**
 * How often was the store changed? Every commit, undo and erasure makes another number.
 *
 * Columns  changes; one row
 * Index    primary key of revision, revision_undone
 */
export const changeCount = {
  name: 'revisions/change-count',
  parameters: z.object({}),
  row: z.object({ changes: number }),
};
