import { z } from 'zod';
import { maybeFlag, maybeText, number } from '../row-values.ts';
import { territoryRow } from './territory-row.ts';

/**
 * Which territories are there?
 *
 * $kind, $parentId, $simulated  keep only these (null: all)
 * $after    the id of the last territory already seen (null: from the start)
 * $limit    rows at most
 * Columns   Territory, ordered by id
 * Index     primary key of territory
 */
export const listTerritories = {
  name: 'territories/list-territories',
  parameters: z.object({
    kind: maybeText,
    parentId: maybeText,
    simulated: maybeFlag,
    after: maybeText,
    limit: number,
  }),
  row: territoryRow,
};
