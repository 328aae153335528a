import { z } from 'zod';
import { text } from '../row-values.ts';
import { territoryRow } from './territory-row.ts';

/**
 * What is known of one territory?
 *
 * $id      territory id
 * Columns  Territory, one row or none
 * Index    primary key of territory
 */
export const findTerritory = {
  name: 'territories/find-territory',
  parameters: z.object({ id: text }),
  row: territoryRow,
};
