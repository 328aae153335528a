import { z } from 'zod';
import { number, maybeText, text } from '../row-values.ts';

/**
 * How many records of a network come from each import, and what are they of?
 *
 * $id      network id
 * Columns  type, revision, waveId and part (of a tie its layer, of a rating its characteristic; else null), records;
 *          ordered by all but the last
 * Index    membership_by_network, response_by_network, tie_by_network, …
 */
export const countRecords = {
  name: 'networks/count-records',
  parameters: z.object({ id: text }),
  row: z.object({ type: text, revision: number, waveId: maybeText, part: maybeText, records: number }),
};
