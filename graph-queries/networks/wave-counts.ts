import { z } from 'zod';
import { maybeNumber, number, text } from '../row-values.ts';

/**
 * How many actors were asked in each wave of a network, how many answered, and how many ties does it hold?
 *
 * $id      network id
 * Columns  waveId; roster: actors asked, respondents: actors of whom at least one informant answered (both null where no
 *          answer sheet is stored: the roster is unknown, nobody is counted as silent); ties: each once, those reported in
 *          the wave and those of no wave that were in force at its date; by key of the wave
 * Index    unique network(id), wave_by_network, response_by_network, tie_by_network
 */
export const waveCounts = {
  name: 'networks/wave-counts',
  parameters: z.object({ id: text }),
  row: z.object({ waveId: text, roster: maybeNumber, respondents: maybeNumber, ties: number }),
};
