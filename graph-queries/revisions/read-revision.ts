import { z } from 'zod';
import { authorities } from '../../contract/records.ts';
import { revisionRow } from './revision-row.ts';
import { jsonValue, maybeText, number } from '../row-values.ts';

/**
 * All that is known of one import, who spoke in it and what it replaced too.
 *
 * $number  the revision's number
 * Columns  Revision without id, importId, authority, replaces (JSON text), one row or none
 * Index    primary key of revision
 */
export const readRevision = {
  name: 'revisions/read-revision',
  parameters: z.object({ number }),
  row: revisionRow.extend({ importId: maybeText, authority: z.enum(authorities), replaces: jsonValue }),
};
