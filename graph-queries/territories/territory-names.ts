import { z } from 'zod';
import { text } from '../row-values.ts';

/**
 * What are these territories called?
 *
 * $ids     territory ids; those not stored give no row
 * Columns  id, name; ordered by id
 * Index    unique territory(id)
 */
export const territoryNames = {
  name: 'territories/territory-names',
  parameters: z.object({ ids: z.array(text) }),
  row: z.object({ id: text, name: text }),
};
