import { z } from 'zod';
import { waveRow } from '../record-rows.ts';
import { maybeNumber, number, text } from '../row-values.ts';

/**
 * In which waves were these networks asked, how many actors were asked and how many answered?
 *
 * $ids     network ids; those not stored give no row
 * Columns  WaveRecord; roster: actors asked, respondents: actors of whom at least one informant answered (both null
 *          where no answer sheet is stored: the roster is unknown, nobody is counted as silent); ties; by key
 * Index    wave_by_network, response_by_network, tie_by_network
 */
export const networkWaves = {
  name: 'networks/network-waves',
  parameters: z.object({ ids: z.array(text) }),
  row: waveRow.extend({ roster: maybeNumber, respondents: maybeNumber, ties: number }),
};
