import { z } from 'zod';
import { TerritoryKind } from '../../contract/identifiers.ts';
import { number, text } from '../row-values.ts';

/**
 * In which territories does this one lie, by the tree of parents?
 *
 * $id      territory id
 * Columns  id, kind, name, steps (1 = parent); the outermost first
 * Index    primary key of territory
 */
export const territoryAncestors = {
  name: 'territories/territory-ancestors',
  parameters: z.object({ id: text }),
  row: z.object({ id: text, kind: TerritoryKind, name: text, steps: number }),
};
