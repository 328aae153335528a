import { z } from 'zod';
import { Identifier } from './identifiers.ts';
import { PageQuery } from './paging.ts';
import { numberInQuery } from './queries.ts';
import { SchoolEventRecord, schoolEventKinds } from './register-records.ts';

/** What changed at a school between two years of the register. */
export const SchoolEvent = SchoolEventRecord.omit({ type: true }).extend({
  id: z.string(),
  name: z.string(),
});
export type SchoolEvent = z.infer<typeof SchoolEvent>;

export const SchoolEventsQuery = PageQuery.extend({
  territory: Identifier.optional(),
  school: Identifier.optional(),
  kind: z.enum(schoolEventKinds).optional(),
  year: numberInQuery(z.number().int()).optional(),
});
