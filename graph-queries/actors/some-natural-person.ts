import { z } from 'zod';
import { text } from '../row-values.ts';

/**
 * Is any actor a natural person, whose id was made with the owner key?
 *
 * Columns  id; one row or none
 * Index    unique id of actors
 */
export const someNaturalPerson = {
  name: 'actors/some-natural-person',
  parameters: z.object({}),
  row: z.object({ id: text }),
};
