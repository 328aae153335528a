import { isAnsweredFor } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { answersAll, layersAnswered } from '../survey-wave/answered-layers.ts';
import { sliceKind } from '../survey-wave/slice-of-network.ts';
import type { NetworkGraph } from './network-graph.ts';

type Wave = NetworkData['waves'][number];

/** `open`: layers that it was asked for and left open. What was left open is unknown, not "nobody". */
export type WaveAnswer = { answered: boolean; open: readonly string[] };

/**
 * What is known of the answers of each actor in a wave: one answer of one role is an answer, and so is a tie that the
 * actor reports. Whoever is not there: nothing is known of it. All waves together when the network has none. In a period
 * or a register nobody was asked, and nothing is known.
 *
 * Cost  O(ties + responses)
 */
export function answersInWave(data: NetworkData, wave: Wave | null): Map<string, WaveAnswer> {
  const answers = new Map<string, WaveAnswer>();
  const kind = sliceKind(data, wave);
  if (kind === 'period' || kind === 'register') return answers;
  const isOfWave = ({ waveId }: { waveId: string | null }) => wave === null || waveId === wave.waveId;
  const responses = data.responses.filter(isOfWave);
  const partly = new Set(
    responses.filter((one) => layersAnswered(one) !== null).map(({ actorId }) => actorId),
  );
  const asked = partly.size === 0 ? [] : layersOfQuestions(data, wave);
  for (const [actor, own] of Map.groupBy(responses, ({ actorId }) => actorId))
    answers.set(actor, {
      answered: answersAll(own, []),
      open: partly.has(actor) ? asked.filter((layer) => !answersAll(own, [layer])) : [],
    });
  for (const tie of data.ties)
    if (tie.reporter !== null && isOfWave(tie) && !partly.has(tie.reporter))
      answers.set(tie.reporter, { answered: true, open: [] });
  return answers;
}

/** The layers that were asked; where that is not said, all that have ties and could have been. */
const layersOfQuestions = (data: NetworkData, wave: Wave | null): readonly string[] =>
  wave?.layersAsked ?? [...new Set(data.ties.map(({ layer }) => layer))].filter(isAnsweredFor);

/**
 * Whether each actor answered for these layers in the wave; `null` where nothing is known. Where responses say which
 * layers they answer, all of those that were asked must be among them. Of layers that nobody is asked for (a register)
 * nobody's answer is missing, and nothing is known.
 *
 * Cost  O(actors + ties + responses)
 */
export function answersOfWave(
  data: NetworkData,
  wave: Wave | null,
  actors: readonly string[],
  layers: readonly string[],
): (boolean | null)[] {
  if (layers.length > 0 && !layers.some(isAnsweredFor)) return actors.map(() => null);
  const answers = answersInWave(data, wave);
  return actors.map((id) => {
    const own = answers.get(id);
    return own === undefined ? null : own.answered && !own.open.some((layer) => layers.includes(layer));
  });
}

/** Actors known not to have answered; `null` when nothing is known of who answered. */
export function countMissing(graph: NetworkGraph): number | null {
  const known = graph.responded.some((answer) => answer !== null);
  return known ? graph.responded.filter((answer) => answer === false).length : null;
}
