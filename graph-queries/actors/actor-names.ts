import { z } from 'zod';
import { text } from '../row-values.ts';

/**
 * Which names do actors have?
 *
 * $except  ids of actors whose names are left out, unless somebody else has them too
 * Columns  searchName (the folded names of an actor), each once, in order
 * Index    none: it reads all
 */
export const actorNames = {
  name: 'actors/actor-names',
  parameters: z.object({ except: z.array(text) }),
  row: z.object({ searchName: text }),
};
