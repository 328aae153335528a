import { rowOf, rowsOf } from './bulk.ts';
import { changeColumns, metricColumns, profileColumns } from './bulk-columns.ts';

/** A row of each table, and all rows of it at once. Columns that `fields` does not name are not there. */
export const MetricRow = rowOf(metricColumns);
export const MetricRows = rowsOf(MetricRow);
export const ProfileRow = rowOf(profileColumns);
export const ProfileRows = rowsOf(ProfileRow);
export const ChangeRow = rowOf(changeColumns);
export const ChangeRows = rowsOf(ChangeRow);
