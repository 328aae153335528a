import { z } from 'zod';
import { English } from './english.ts';
import { Identifier } from './identifiers.ts';
import { NetworkEvent } from './network-events.ts';
import { ActorRecord, CampusRecord, SchoolEventRecord, SchoolYearRecord } from './register-records.ts';
import { TieRecord } from './network-records.ts';

/** One line of a search or list: enough to recognise an actor. */
export const ActorSummary = ActorRecord.pick({
  id: true,
  kind: true,
  subKind: true,
  name: true,
  rbd: true,
  legalKind: true,
  comunaId: true,
  state: true,
  dependency: true,
  rural: true,
  enrolment: true,
  isSet: true,
  simulated: true,
}).extend({ comunaName: z.string().nullable(), english: English.optional() });
export type ActorSummary = z.infer<typeof ActorSummary>;

const withSource = { revision: z.number().int(), file: z.string(), row: z.number().int().nullable() };

export const ActorDetail = ActorRecord.omit({ type: true }).extend({
  ...withSource,
  english: English.optional(),
  comunaName: z.string().nullable(),
  years: z.array(
    SchoolYearRecord.omit({ type: true }).extend({ ...withSource, ownerName: z.string().nullable() }),
  ),
  events: z.array(SchoolEventRecord.omit({ type: true })),
  /** What sources tell of it, apart from the register: in the order of dates, those without one last. */
  happenings: z.array(NetworkEvent),
  /** Who runs it, or whom it runs, with the years in which the register says so. */
  administration: z.array(
    TieRecord.pick({ from: true, to: true, validFrom: true, validTo: true }).extend({
      otherId: Identifier,
      otherName: z.string(),
    }),
  ),
  networks: z.array(
    z.object({
      id: Identifier,
      name: z.string(),
      english: English.optional(),
      role: z.string(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
      simulated: z.boolean(),
    }),
  ),
  campuses: z.array(CampusRecord.omit({ type: true })),
  territories: z.array(z.object({ id: Identifier, kind: z.string(), name: z.string() })),
});
export type ActorDetail = z.infer<typeof ActorDetail>;
