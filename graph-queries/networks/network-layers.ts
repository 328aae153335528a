import { z } from 'zod';
import { number, text } from '../row-values.ts';

/**
 * Which layers does a network have, over all its waves?
 *
 * $id      network id
 * Columns  layer, ties; ordered by layer
 * Index    tie_by_network
 */
export const networkLayers = {
  name: 'networks/network-layers',
  parameters: z.object({ id: text }),
  row: z.object({ layer: text, ties: number }),
};
