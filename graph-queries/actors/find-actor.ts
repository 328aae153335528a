import { z } from 'zod';
import { actorRow } from '../record-rows.ts';
import { maybeText, sourceColumns, text } from '../row-values.ts';

/**
 * What is known of one actor?
 *
 * $id      actor id
 * Columns  ActorRecord, its source (revision, file, row), comunaName; one row or none
 * Index    unique actor(id)
 */
export const findActor = {
  name: 'actors/find-actor',
  parameters: z.object({ id: text }),
  row: actorRow.extend({ ...sourceColumns, comunaName: maybeText }),
};
