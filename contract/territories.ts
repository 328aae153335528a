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
  /** By year of the register: rows, working, enrolment and the events since the year before. */
  years: z.array(
    z.object({
      year: z.number().int(),
      schools: z.number().int(),
      working: z.number().int(),
      publicWorking: z.number().int(),
      enrolment: z.number().int(),
      rural: z.number().int(),
    }),
  ),
  events: z.record(z.string(), z.number().int()),
  /** Published documents about it, about a territory inside it, or about one that it lies in. */
  documents: z.array(NetworkEvent),
});
export type TerritoryDetail = z.infer<typeof TerritoryDetail>;
