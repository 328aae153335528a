import { z } from 'zod';
import { number, text } from '../row-values.ts';

/**
 * Of which imports is the store made, which were taken back, and how often was something erased from them?
 *
 * Columns  number (of an erasure below 0), state, hash (of the imported files); ordered by number
 * Index    primary key of revision
 */
export const revisionHistory = {
  name: 'revisions/revision-history',
  parameters: z.object({}),
  row: z.object({ number, state: text, hash: text }),
};
