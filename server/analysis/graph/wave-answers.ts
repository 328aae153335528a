import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkGraph } from './network-graph.ts';

type Wave = NetworkData['waves'][number];

/**
 * Whether each actor answered in the wave: one answer of one role is an answer, and so is a tie that the actor reports.
 * `null` where nothing is known. All waves together when the network has none.
 *
 * Cost  O(actors + ties + responses)
 */
export function answersOfWave(
  data: NetworkData,
  wave: Wave | null,
  actors: readonly string[],
): (boolean | null)[] {
  const isOfWave = ({ waveId }: { waveId: string | null }) => wave === null || waveId === wave.waveId;
  const answered = new Map<string, boolean>();
  for (const response of data.responses)
    if (isOfWave(response))
      answered.set(response.actorId, response.responded || answered.get(response.actorId) === true);
  for (const tie of data.ties) if (tie.reporter !== null && isOfWave(tie)) answered.set(tie.reporter, true);
  return actors.map((id) => answered.get(id) ?? null);
}

/** Actors known not to have answered; `null` when nothing is known of who answered. */
export function countMissing(graph: NetworkGraph): number | null {
  const known = graph.responded.some((answer) => answer !== null);
  return known ? graph.responded.filter((answer) => answer === false).length : null;
}
