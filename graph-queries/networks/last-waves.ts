import { z } from 'zod';
import { text } from '../row-values.ts';

/**
 * Which is the last wave of each of these networks: by date (a wave without one comes first), then order, then id?
 *
 * $ids     network ids; those not stored or without a wave give no row
 * Columns  networkId, waveId; ordered by networkId
 * Index    unique network(id), wave_by_network
 */
export const lastWaves = {
  name: 'networks/last-waves',
  parameters: z.object({ ids: z.array(text) }),
  row: z.object({ networkId: text, waveId: text }),
};
