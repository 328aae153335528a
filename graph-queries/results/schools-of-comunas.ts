import { z } from 'zod';
import { flag, maybeText, text } from '../row-values.ts';

/**
 * Which schools lie in these comunas, sets of schools apart?
 *
 * $comunaIds  territory ids
 * Columns     id, comunaId, dependency, simulated; ordered by id
 * Index       actor_by_comuna
 */
export const schoolsOfComunas = {
  name: 'results/schools-of-comunas',
  parameters: z.object({ comunaIds: z.array(text) }),
  row: z.object({ id: text, comunaId: text, dependency: maybeText, simulated: flag }),
};
