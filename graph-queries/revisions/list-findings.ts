import { z } from 'zod';
import { Finding } from '../../contract/findings.ts';
import { maybeNumber, maybeText, number } from '../row-values.ts';

/**
 * What did an import notice?
 *
 * $revision      the revision's number
 * $code, $about  keep only these (null: all)
 * $after         the position of the last finding already seen (null: from the start)
 * $limit         rows at most
 * Columns        Finding, position (1 = the first the import gave); ordered by position
 * Index          primary key of finding (revision, position)
 */
export const listFindings = {
  name: 'revisions/list-findings',
  parameters: z.object({
    revision: number,
    code: maybeText,
    about: maybeText,
    after: maybeNumber,
    limit: number,
  }),
  row: Finding.extend({ position: number }),
};
