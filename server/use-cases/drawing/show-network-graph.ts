import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { ViewQuery } from '../../../contract/network-view.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { contentOfView, tiesOnce } from '../../analysis/graph/read-view.ts';
import { answersInWave } from '../../analysis/graph/wave-answers.ts';
import { defaultLayers, layersOfNetwork, refuseHeldBack } from '../../analysis/graph/wave-layers.ts';
import { chooseWave } from '../../analysis/survey-wave/choose-wave.ts';
import { before } from '../../analysis/survey-wave/partial-dates.ts';
import { sliceKind } from '../../analysis/survey-wave/slice-of-network.ts';
import { isInForce, tiesOfWave } from '../../analysis/survey-wave/ties-of-wave.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { drawGraph } from './draw-graph.ts';
import type { Drawing } from './drawing.ts';
import { layersOf, tiesByLayer } from './layer-counts.ts';

type Wave = NetworkData['waves'][number];

/** A view, of all layers unless some are named: the picture holds what the reader may choose to see. */
export type NetworkViewQuery = Partial<ViewQuery> & { layers: string[] };
export type NetworkGraphQuery = NetworkViewQuery & { id: string };

/**
 * One wave of a network: who belonged to it or had a tie then. Positions come from the ties of all waves, so actors
 * keep their place from wave to wave. Whoever had left before is there only where a tie of the wave names them.
 * `null`: no such network.
 */
export async function showNetworkGraph(
  telar: Pick<Dependencies, 'store' | 'pools' | 'cache'>,
  query: NetworkGraphQuery,
  signal?: AbortSignal,
): Promise<GraphAnswer | null> {
  const story = 'network-graph';
  return cachedAnswer(telar, story, { input: query, signal }, async (allGone) => {
    const data = await telar.store.loadNetwork(query.id);
    if (data === null) return null;
    return drawNetwork(telar, data, { ...query, signal: allGone });
  });
}

/** The picture of one wave of a network, wherever its facts come from. */
export function drawNetwork(
  telar: Pick<Dependencies, 'pools' | 'cache'>,
  data: NetworkData,
  query: NetworkViewQuery & { signal: AbortSignal },
): Promise<GraphAnswer> {
  return drawGraph(telar, drawingOf(data, query), query.signal);
}

function drawingOf(data: NetworkData, query: NetworkViewQuery): Drawing {
  const chosen = chooseWave(data, query.wave);
  const wave = chosen?.waveId ?? null;
  checkLayers(data, wave, query.layers);
  const ofWave = tiesOfWave(data, chosen);
  const available = tiesOnce(data, ofWave);
  const chosenTies =
    query.layers.length === 0 ? available : available.filter(({ tie }) => query.layers.includes(tie.layer));
  const { actors, ties } = contentOfView(data, chosen, chosenTies, query);
  return {
    hasDirection: data.network.directed !== false,
    scope: {
      ...scopeOf(data, chosen),
      layers: layersOf(ties),
      layersAvailable: tiesByLayer(available),
      defaultLayers: defaultLayers({ data, wave: chosen, ties: ofWave }),
    },
    actors: data.actors,
    absent: new Set(data.actors.flatMap(({ id }) => (actors.has(id) ? [] : [id]))),
    ties,
    layoutTies: data.ties,
    seed: 1,
    comunaNames: new Map(),
    ...membershipsThen(data, chosen),
    answers: answersInWave(data, chosen),
  };
}

/** What is said of the network and the slice, whatever is read of it. */
function scopeOf(data: NetworkData, wave: Wave | null) {
  const { id, name, simulated, citation, rosterKnown } = data.network;
  const kind = sliceKind(data, wave);
  const answers = [...whoResponded(data, wave?.waveId ?? null, kind).values()];
  return {
    about: { kind: 'network' as const, id, name },
    year: null,
    wave: wave?.waveId ?? null,
    sliceKind: kind,
    simulated,
    citation,
    sources: citation === null ? [] : [citation],
    rosterKnown,
    respondents: answers.length === 0 ? null : answers.filter(Boolean).length,
    nonRespondents: answers.length === 0 ? null : answers.filter((answer) => !answer).length,
    leftOut: [],
    truncated: false,
  };
}

/** The roles of the members at the time, and when those left who had been members before. */
function membershipsThen({ members }: NetworkData, wave: Wave | null): Pick<Drawing, 'roles' | 'left'> {
  const date = wave?.date ?? null;
  const roles = new Map<string, string>();
  const left = new Map<string, string>();
  for (const member of members) {
    const { actorId, role, validTo } = member;
    if (isInForce(member, date)) roles.set(actorId, role);
    else if (validTo !== null && before(validTo, date) && validTo > (left.get(actorId) ?? ''))
      left.set(actorId, validTo);
  }
  for (const actorId of roles.keys()) left.delete(actorId);
  return { roles, left };
}

/** By actor: whether anyone of it answered in this wave. Empty where nobody was asked, or nobody kept a list. */
function whoResponded(
  data: NetworkData,
  wave: string | null,
  kind: ReturnType<typeof sliceKind>,
): Map<string, boolean> {
  const responded = new Map<string, boolean>();
  if (kind === 'period' || kind === 'register') return responded;
  for (const response of data.responses) {
    if (response.waveId !== wave) continue;
    responded.set(response.actorId, (responded.get(response.actorId) ?? false) || response.responded);
  }
  return responded;
}

/** Refuses layers that the network has no tie in, so that a misspelt name is not taken for an empty layer. */
function checkLayers(data: NetworkData, wave: string | null, chosen: readonly string[]): void {
  if (chosen.length === 0) return;
  for (const layer of chosen) refuseHeldBack(data, wave, layer);
  const known = layersOfNetwork(data);
  const unknown = chosen.find((layer) => !known.has(layer));
  if (unknown === undefined) return;
  throw codedProblem('unknown-layer', { layer: unknown, known: [...known].toSorted().join(', ') }, 'layers');
}
