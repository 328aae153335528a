import { z } from 'zod';
import { English } from './english.ts';
import { EventRecord } from './support-records.ts';

/** Something that happened, with who took part. */
export const NetworkEvent = EventRecord.omit({ type: true }).extend({
  /** Its key: the same in every answer that holds it. */
  id: z.string(),
  actors: z.array(
    z.object({ id: z.string(), name: z.string(), kind: z.string(), english: English.optional() }),
  ),
  english: English.optional(),
});
export type NetworkEvent = z.infer<typeof NetworkEvent>;
