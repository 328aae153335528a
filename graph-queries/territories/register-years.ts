import { z } from 'zod';
import { number } from '../row-values.ts';

/**
 * Which years of the school register are stored?
 *
 * Columns  year, oldest first
 * Index    school_year_by_year
 */
export const registerYears = {
  name: 'territories/register-years',
  parameters: z.object({}),
  row: z.object({ year: number }),
};
