import { z } from 'zod';
import { eventRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * What happened to these networks, and who took part?
 *
 * $ids     network ids; those not stored give no row
 * Columns  EventRecord, ordered by the record's key
 * Index    event_by_network
 */
export const networkEvents = {
  name: 'networks/network-events',
  parameters: z.object({ ids: z.array(text) }),
  row: eventRow,
};
