import { z } from 'zod';
import { revisionRow } from './revision-row.ts';
import { number } from '../row-values.ts';

/**
 * What is known of one import?
 *
 * $number  the revision's number
 * Columns  Revision without id, one row or none
 * Index    primary key of revision
 */
export const findRevision = {
  name: 'revisions/find-revision',
  parameters: z.object({ number }),
  row: revisionRow,
};
