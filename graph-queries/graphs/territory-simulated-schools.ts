import { z } from 'zod';
import { actorRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Which fictional schools lie in a simulated territory? They have no years in the register.
 *
 * $id            territory id
 * $dependencies  keep only schools of these dependencies (null: all)
 * Columns        ActorRecord, ordered by id; a school of unknown state counts as working
 * Index          territory_inside(outerId), actor_by_comuna
 */
export const territorySimulatedSchools = {
  name: 'graphs/territory-simulated-schools',
  parameters: z.object({ id: text, dependencies: z.array(text).nullable() }),
  row: actorRow,
};
