import { z } from 'zod';
import { text } from '../row-values.ts';

/**
 * Which state of the store is this? Every commit and every undo makes another version.
 *
 * Columns  version; one row
 * Index    primary key of revision, revision_undone
 */
export const storeVersion = {
  name: 'revisions/store-version',
  parameters: z.object({}),
  row: z.object({ version: text }),
};
