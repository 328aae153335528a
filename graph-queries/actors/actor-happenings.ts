import { z } from 'zod';
import { eventRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * In which events did an actor take part?
 *
 * $id      actor id
 * Columns  EventRecord, ordered by the record's key
 * Index    none: events are few
 */
export const actorHappenings = {
  name: 'actors/actor-happenings',
  parameters: z.object({ id: text }),
  row: eventRow,
};
