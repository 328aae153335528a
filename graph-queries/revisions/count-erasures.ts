import { z } from 'zod';
import { number } from '../row-values.ts';

/**
 * How often was something erased from the store?
 *
 * Columns  erasures; one row
 * Index    primary key of erasure
 */
export const countErasures = {
  name: 'revisions/count-erasures',
  parameters: z.object({}),
  row: z.object({ erasures: number }),
};
