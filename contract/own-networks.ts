import { z } from 'zod';
import { Identifier } from './identifiers.ts';

/** What is to be another of a network that somebody brought. A territory can be given or changed, not taken away. */
export const NetworkChange = z
  .strictObject({ name: z.string().trim().min(1).max(200), territoryId: Identifier })
  .partial()
  .refine(({ name, territoryId }) => name !== undefined || territoryId !== undefined, {
    message: 'Give a name, a territory or both',
  });
export type NetworkChange = z.infer<typeof NetworkChange>;

/** The revision that a change is; `null`: everything was so already. Undoing the revision takes the change back. */
export const NetworkChanged = z.object({ revision: z.number().int().positive().nullable() });
export type NetworkChanged = z.infer<typeof NetworkChanged>;
