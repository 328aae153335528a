import { z } from 'zod';
import { actorSummaryRow } from './actor-summary-row.ts';
import { maybeText, number } from '../row-values.ts';

/**
 * Which actors are there?
 *
 * $kind         keep only actors of this kind (null: all)
 * $territoryId  keep only actors that lie in it, run a school in it or have a campus in it (null: all)
 * $after        the id of the last actor already seen (null: from the start)
 * $limit        rows at most
 * Columns       ActorSummary with attributes, ordered by id
 * Index         unique actor(id)
 */
export const listActors = {
  name: 'actors/list-actors',
  parameters: z.object({ kind: maybeText, territoryId: maybeText, after: maybeText, limit: number }),
  row: actorSummaryRow,
};
