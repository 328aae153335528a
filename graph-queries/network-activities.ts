import { z } from 'zod';
import { activityRow } from './record-rows.ts';
import { text } from './row-values.ts';

/**
 * Which activities did a network hold?
 *
 * $id      network id
 * Columns  ActivityRecord, ordered by the record's key
 * Index    activity_by_network
 */
export const networkActivities = {
  name: 'network-activities',
  parameters: z.object({ id: text }),
  row: activityRow,
  sql: `SELECT * FROM activity WHERE networkId = $id ORDER BY key`,
};
