import { z } from 'zod';
import { revisionRow } from './revision-row.ts';
import { maybeNumber, number } from '../row-values.ts';

/**
 * Which imports were made?
 *
 * $after   the number of the last revision already seen (null: from the newest)
 * $limit   rows at most
 * Columns  Revision without id, the newest first
 * Index    primary key of revision
 */
export const listRevisions = {
  name: 'revisions/list-revisions',
  parameters: z.object({ after: maybeNumber, limit: number }),
  row: revisionRow,
};
