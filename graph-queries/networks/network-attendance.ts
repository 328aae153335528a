import { z } from 'zod';
import { attendanceRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Who attended the activities of these networks?
 *
 * $ids     network ids; those not stored give no row
 * Columns  AttendanceRecord, ordered by the record's key
 * Index    attendance_by_network
 */
export const networkAttendance = {
  name: 'networks/network-attendance',
  parameters: z.object({ ids: z.array(text) }),
  row: attendanceRow,
};
