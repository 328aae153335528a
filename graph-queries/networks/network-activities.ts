import { z } from 'zod';
import { activityRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Which activities did these networks hold?
 *
 * $ids     network ids; those not stored give no row
 * Columns  ActivityRecord, ordered by the record's key
 * Index    activity_by_network
 */
export const networkActivities = {
  name: 'networks/network-activities',
  parameters: z.object({ ids: z.array(text) }),
  row: activityRow,
};
