import { z } from 'zod';
import { TerritoryKind } from '../contract/identifiers.ts';
import { number, text } from './row-values.ts';

/**
 * In which territories does this one lie, by the tree of parents?
 *
 * $id      territory id
 * Columns  id, kind, name, steps (1 = parent); the outermost first
 * Index    primary key of territory
 */
export const territoryAncestors = {
  name: 'territory-ancestors',
  parameters: z.object({ id: text }),
  row: z.object({ id: text, kind: TerritoryKind, name: text, steps: number }),
  sql: `
    WITH RECURSIVE ancestor(id, steps) AS (
      SELECT parentId, 1 FROM territory WHERE id = $id
      UNION ALL
      SELECT t.parentId, a.steps + 1 FROM ancestor a JOIN territory t ON t.id = a.id WHERE a.steps < 20
    )
    SELECT t.id, t.kind, t.name, a.steps FROM ancestor a JOIN territory t ON t.id = a.id
    ORDER BY a.steps DESC`,
};
