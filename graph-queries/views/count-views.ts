import { z } from 'zod';
import { number } from '../row-values.ts';

/**
 * How many views are behind share links, and how much do they hold?
 *
 * Columns  views, bytes; one row
 * Index    none: it reads the length of each view, and no view
 */
export const countViews = {
  name: 'views/count-views',
  parameters: z.object({}),
  row: z.object({ views: number, bytes: number }),
};
