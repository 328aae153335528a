import { z } from 'zod';
import { number, text } from '../row-values.ts';

/**
 * How large is a network: how many actors does it speak of, and how many ties were reported in it?
 *
 * $ids     its id, alone in a list
 * Columns  actors, ties; one row
 * Index    unique actor(id), membership_by_network, response_by_network, tie_by_network, …
 */
export const countNetwork = {
  name: 'networks/count-network',
  parameters: z.object({ ids: z.array(text).length(1) }),
  row: z.object({ actors: number, ties: number }),
};
