import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { chooseWave } from '../../analysis/survey-wave/choose-wave.ts';
import { refuseHeldBack } from '../../analysis/graph/wave-layers.ts';
import { sliceKind, sliceOfNetwork, withoutActivities } from '../../analysis/survey-wave/slice-of-network.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { drawGraph, tiesByLayer } from './draw-graph.ts';
import type { Drawing } from './drawing.ts';
import { tiesDrawn } from './ties-drawn.ts';

export type NetworkGraphQuery = { id: string; wave?: string | undefined; layers: string[] };

/**
 * One wave of a network: who belonged to it or had a tie then. Positions come from the ties of all waves, so actors keep their place from wave to wave.
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
  query: Omit<NetworkGraphQuery, 'id'> & { signal: AbortSignal },
): Promise<GraphAnswer> {
  return drawGraph(telar, drawingOf(data, query), query.signal);
}

function drawingOf(data: NetworkData, query: Omit<NetworkGraphQuery, 'id'>): Drawing {
  const chosen = chooseWave(data, query.wave);
  checkLayers(data, chosen?.waveId ?? null, query.layers);
  const wave = chosen?.waveId ?? null;
  const slice = sliceOfNetwork(withoutActivities(data), chosen);
  const ofWave = slice.ties;
  const shown = query.layers.length === 0 ? ofWave : ofWave.filter((tie) => query.layers.includes(tie.layer));
  const kind = sliceKind(data, chosen);
  const responded = whoResponded(data, wave, kind);
  const answers = [...responded.values()];
  const hasDirection = data.network.directed !== false;
  const ties = tiesDrawn(shown, hasDirection);
  return {
    hasDirection,
    scope: {
      about: { kind: 'network', id: data.network.id, name: data.network.name },
      year: null,
      wave,
      sliceKind: kind,
      layers: tiesByLayer(shown).map(({ layer }) => layer),
      layersAvailable: tiesByLayer(ofWave),
      simulated: data.network.simulated,
      citation: data.network.citation,
      sources: data.network.citation === null ? [] : [data.network.citation],
      rosterKnown: data.network.rosterKnown,
      respondents: responded.size === 0 ? null : answers.filter(Boolean).length,
      nonRespondents: responded.size === 0 ? null : answers.filter((answer) => !answer).length,
      leftOut: [],
      truncated: false,
    },
    actors: data.actors,
    absent: chosen === null ? new Set() : absentFrom(slice, data),
    ties,
    layoutTies: data.ties,
    seed: 1,
    comunaNames: new Map(),
    roles: new Map(slice.members.map((member) => [member.actorId, member.role])),
    responded,
  };
}

function absentFrom(slice: NetworkData, { actors }: NetworkData): Set<string> {
  const present = new Set(slice.actors.map(({ id }) => id));
  return new Set(actors.flatMap(({ id }) => (present.has(id) ? [] : [id])));
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
  for (const layer of chosen) refuseHeldBack(data, wave, layer);
  const known = new Set([
    ...data.ties.map((tie) => tie.layer),
    ...data.waves.flatMap((wave) => wave.layersAsked ?? []),
  ]);
  const unknown = chosen.find((layer) => !known.has(layer));
  if (unknown !== undefined) {
    throw new TelarProblem(
      'invalid-request',
      `The network has no layer "${unknown}"; its layers are: ${[...known].toSorted().join(', ')}.`,
      { field: 'layers' },
    );
  }
}
