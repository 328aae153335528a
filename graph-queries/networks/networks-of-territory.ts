import { z } from 'zod';
import { text } from '../row-values.ts';

/**
 * Which networks does a territory have, with those inside it?
 *
 * $id      territory id
 * Columns  id, ordered by id
 * Index    territory_inside(outerId), network_by_territory
 */
export const networksOfTerritory = {
  name: 'networks/networks-of-territory',
  parameters: z.object({ id: text }),
  row: z.object({ id: text }),
};
