import { z } from 'zod';
import { ratingRow } from './record-rows.ts';
import { text } from './row-values.ts';

/**
 * How did respondents rate the characteristics of a network?
 *
 * $id      network id
 * Columns  RatingRecord, ordered by the record's key
 * Index    rating_by_network
 */
export const networkRatings = {
  name: 'network-ratings',
  parameters: z.object({ id: text }),
  row: ratingRow,
  sql: `SELECT * FROM rating WHERE networkId = $id ORDER BY key`,
};
