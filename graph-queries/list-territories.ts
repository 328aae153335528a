import { z } from 'zod';
import { maybeFlag, maybeText, number, text } from './row-values.ts';
import { territoryColumns, territoryRow } from './territory-row.ts';

/**
 * Which territories are there?
 *
 * $kind, $parentId, $simulated  keep only these (null: all)
 * $words    folded words; each must begin a word of the folded name
 * $after    the id of the last territory already seen (null: from the start)
 * $limit    rows at most
 * Columns   Territory, ordered by id
 * Index     primary key of territory
 */
export const listTerritories = {
  name: 'list-territories',
  parameters: z.object({
    kind: maybeText,
    parentId: maybeText,
    simulated: maybeFlag,
    words: z.array(text),
    after: maybeText,
    limit: number,
  }),
  row: territoryRow,
  sql: `
    SELECT ${territoryColumns}
    FROM territory t JOIN territory_summary c ON c.territoryId = t.id
    WHERE t.id > coalesce($after, '')
      AND ($kind IS NULL OR t.kind = $kind)
      AND ($parentId IS NULL OR t.parentId = $parentId)
      AND ($simulated IS NULL OR t.simulated = $simulated)
      AND NOT EXISTS (SELECT 1 FROM json_each($words) w WHERE instr(' ' || t.searchName, ' ' || w.value) = 0)
    ORDER BY t.id LIMIT $limit`,
};
