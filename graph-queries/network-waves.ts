import { z } from 'zod';
import { waveRow } from './record-rows.ts';
import { maybeNumber, number, text } from './row-values.ts';

/**
 * In which waves was a network asked, how many actors were asked and how many answered?
 *
 * $id      network id
 * Columns  WaveRecord; roster: actors asked, respondents: actors of whom at least one informant answered (both null
 *          where no answer sheet is stored: the roster is unknown, nobody is counted as silent); ties; by key
 * Index    wave_by_network, response_by_network, tie_by_network
 */
export const networkWaves = {
  name: 'network-waves',
  parameters: z.object({ id: text }),
  row: waveRow.extend({ roster: maybeNumber, respondents: maybeNumber, ties: number }),
  sql: `
    WITH asked AS (
      SELECT waveId, count(DISTINCT actorId) AS roster,
        count(DISTINCT CASE WHEN responded = 1 THEN actorId END) AS respondents
      FROM response WHERE networkId = $id GROUP BY waveId
    )
    SELECT w.*, asked.roster, asked.respondents,
      (SELECT count(*) FROM tie t WHERE t.networkId = $id AND t.waveId = w.waveId) AS ties
    FROM wave w LEFT JOIN asked ON asked.waveId = w.waveId
    WHERE w.networkId = $id ORDER BY w.key`,
};
