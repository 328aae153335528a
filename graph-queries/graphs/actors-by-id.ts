import { z } from 'zod';
import { actorRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * What is known of these actors?
 *
 * $ids     actor ids; those not stored give no row
 * Columns  ActorRecord, ordered by id
 * Index    unique actor(id)
 */
export const actorsById = {
  name: 'graphs/actors-by-id',
  parameters: z.object({ ids: z.array(text) }),
  row: actorRow,
};
