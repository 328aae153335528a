import { z } from 'zod';
import { Identifier, TerritoryKind } from './identifiers.ts';
import { NetworkEvent } from './network-events.ts';

export const Territory = z.object({
  id: Identifier,
  kind: TerritoryKind,
  code: z.string(),
  name: z.string(),
  parentId: Identifier.nullable(),
  simulated: z.boolean(),
  /** Schools of the newest register year: all that are working, and those with public dependency among them. */
  schools: z.number().int(),
  publicSchools: z.number().int(),
  networks: z.number().int(),
  /** SLEP only: the first year in which one of its comunas passes to it. */
  firstYear: z.number().int().nullable(),
});
export type Territory = z.infer<typeof Territory>;

/** Working schools, their pupils as far as they are known, and the rural ones among them. */
const SchoolCounts = z.object({
  schools: z.number().int(),
  enrolment: z.number().int(),
  rural: z.number().int(),
});
export type SchoolCounts = z.infer<typeof SchoolCounts>;

/** The schools of a territory in one year of the register; `schools` are all of its rows, the other counts are of those working. */
const TerritoryYear = SchoolCounts.extend({
  year: z.number().int(),
  working: z.number().int(),
  publicWorking: z.number().int(),
  /** SLEP only: the schools that it runs itself, by their dependency. `null`: it runs none that year, or it is no SLEP. */
  own: SchoolCounts.nullable(),
});
export type TerritoryYear = z.infer<typeof TerritoryYear>;

export const TerritoryDetail = Territory.extend({
  ancestors: z.array(z.object({ id: Identifier, kind: TerritoryKind, name: z.string() })),
  comunas: z.array(
    z.object({
      id: Identifier,
      name: z.string(),
      fromYear: z.number().int().nullable(),
      schools: z.number().int(),
    }),
  ),
  years: z.array(TerritoryYear),
  events: z.record(z.string(), z.number().int()),
  /** Published documents about it, about a territory inside it, or about one that it lies in. */
  documents: z.array(NetworkEvent),
});
export type TerritoryDetail = z.infer<typeof TerritoryDetail>;
