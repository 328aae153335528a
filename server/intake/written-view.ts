import { z } from 'zod';
import { ActorKind } from '../../contract/identifiers.ts';

/**
 * The view of a network that a file of Telar holds, as the file says it: whoever measures the file reads the same view,
 * and gets the numbers of the screen that it was written from.
 */
export const WrittenView = z.object({
  wave: z.string().nullable(),
  /** `null`: all that stood in the wave. */
  layers: z.array(z.string()).nullable(),
  /** `null`: all. */
  kinds: z.array(ActorKind).nullable(),
  strength: z.number().nullable(),
  /** Whether numbers follow the direction of its ties. */
  directed: z.boolean(),
  /** Accounts of its ties, each of which a graph file has once. */
  mentions: z.number().int().nullable(),
});
export type WrittenView = z.infer<typeof WrittenView>;

/** Between the items of a list in one value: no id holds it. */
export const listSeparator = '|';

/** A view as named texts, for other programs and for readers; what is not bounded is left out. */
export function viewTexts({ wave, layers, kinds, strength, directed }: WrittenView): [string, string][] {
  const values: [string, string | null][] = [
    ['wave', wave],
    ['layers', layers?.join(listSeparator) ?? null],
    ['kinds', kinds?.join(listSeparator) ?? null],
    ['strength', strength === null ? null : String(strength)],
    ['directed', String(directed)],
  ];
  return values.flatMap(([name, value]) => (value === null ? [] : [[`telar.${name}`, value]]));
}
