import { z } from 'zod';
import { text } from './row-values.ts';
import { territoryColumns, territoryRow } from './territory-row.ts';

/**
 * What is known of one territory?
 *
 * $id      territory id
 * Columns  Territory, one row or none
 * Index    primary key of territory
 */
export const findTerritory = {
  name: 'find-territory',
  parameters: z.object({ id: text }),
  row: territoryRow,
  sql: `
    SELECT ${territoryColumns}
    FROM territory t JOIN territory_summary c ON c.territoryId = t.id
    WHERE t.id = $id`,
};
