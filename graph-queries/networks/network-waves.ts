import { z } from 'zod';
import { waveRow } from '../record-rows.ts';
import { text } from '../row-values.ts';

/**
 * Which waves do these networks have?
 *
 * $ids     network ids; those not stored give no row
 * Columns  WaveRecord, by key
 * Index    wave_by_network
 */
export const networkWaves = {
  name: 'networks/network-waves',
  parameters: z.object({ ids: z.array(text) }),
  row: waveRow,
};
