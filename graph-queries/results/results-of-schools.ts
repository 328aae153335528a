import { z } from 'zod';
import { resultRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * What results of these schools are known, of any year?
 *
 * $ids     actor ids; those of which nothing is known give no row
 * Columns  ResultRecord, ordered by the record's key
 * Index    result_by_school
 */
export const resultsOfSchools = {
  name: 'results/results-of-schools',
  parameters: z.object({ ids: z.array(text) }),
  row: resultRow,
};
