import { z } from 'zod';
import { ratingRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * How did respondents rate the characteristics of these networks?
 *
 * $ids     network ids; those not stored give no row
 * Columns  RatingRecord, ordered by the record's key
 * Index    rating_by_network
 */
export const networkRatings = {
  name: 'networks/network-ratings',
  parameters: z.object({ ids: z.array(text) }),
  row: ratingRow,
};
