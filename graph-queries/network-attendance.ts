import { z } from 'zod';
import { attendanceRow } from './record-rows.ts';
import { text } from './row-values.ts';

/**
 * Who attended the activities of a network?
 *
 * $id      network id
 * Columns  AttendanceRecord, ordered by the record's key
 * Index    attendance_by_network
 */
export const networkAttendance = {
  name: 'network-attendance',
  parameters: z.object({ id: text }),
  row: attendanceRow,
  sql: `SELECT * FROM attendance WHERE networkId = $id ORDER BY key`,
};
