import { z } from 'zod';
import { text } from '../row-values.ts';

/**
 * Under which owner key do natural persons stand?
 *
 * Columns  fingerprint; one row or none
 * Index    primary key of installation
 */
export const ownerKeyMark = {
  name: 'installation/owner-key-mark',
  parameters: z.object({}),
  row: z.object({ fingerprint: text }),
};
