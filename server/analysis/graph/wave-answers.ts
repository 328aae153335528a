import type { NetworkData } from '../../../contract/network-data.ts';
import { answersAll, layersAnswered } from '../survey-wave/answered-layers.ts';
import { sliceKind } from '../survey-wave/slice-of-network.ts';
import type { NetworkGraph } from './network-graph.ts';

type Wave = NetworkData['waves'][number];

/**
 * Whether each actor answered for these layers in the wave: one answer of one role is an answer, and so is a tie that
 * the actor reports. Where responses say which layers they answer, all of those that were asked must be among them:
 * what was left open is unknown, not "nobody". `null` where nothing is known. All waves together when the network has
 * none. In a period or a register nobody was asked, and nothing is known.
 *
 * Cost  O(actors + ties + responses)
 */
export function answersOfWave(
  data: NetworkData,
  wave: Wave | null,
  actors: readonly string[],
  layers: readonly string[],
): (boolean | null)[] {
  const kind = sliceKind(data, wave);
  if (kind === 'period' || kind === 'register') return actors.map(() => null);
  const isOfWave = ({ waveId }: { waveId: string | null }) => wave === null || waveId === wave.waveId;
  const needed = layers.filter((layer) => wave?.layersAsked?.includes(layer) ?? true);
  const responses = data.responses.filter(isOfWave);
  const answered = new Map<string, boolean>();
  for (const [actor, own] of Map.groupBy(responses, ({ actorId }) => actorId))
    answered.set(actor, answersAll(own, needed));
  const partly = new Set(
    responses.filter((one) => layersAnswered(one) !== null).map(({ actorId }) => actorId),
  );
  for (const tie of data.ties)
    if (tie.reporter !== null && isOfWave(tie) && !partly.has(tie.reporter)) answered.set(tie.reporter, true);
  return actors.map((id) => answered.get(id) ?? null);
}

/** Actors known not to have answered; `null` when nothing is known of who answered. */
export function countMissing(graph: NetworkGraph): number | null {
  const known = graph.responded.some((answer) => answer !== null);
  return known ? graph.responded.filter((answer) => answer === false).length : null;
}
