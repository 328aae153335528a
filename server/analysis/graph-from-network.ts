import { layers as layerCatalogue } from '../../contract/layers.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { actorAttributes } from './actor-attributes.ts';
import { chooseWave } from './choose-wave.ts';
import { buildGraph, type NetworkGraph } from './network-graph.ts';
import { isInForce, tiesOfWave } from './ties-of-wave.ts';

type Tie = NetworkData['ties'][number];
type Wave = NetworkData['waves'][number];
export type LeftOut = { reason: string; actors: number; ties: number };

export interface GraphChoice {
  /** Wave id; the last wave unless given. */
  wave?: string | undefined;
  /** Layer ids; unless given, see `usualLayers`. */
  layers?: readonly string[] | undefined;
  /** Unless given: as the network says, else directed if any of the layers is. */
  directed?: boolean | undefined;
}

/**
 * The graph of one wave of a network, and what was left out of it.
 *
 * Actors are the members at the time of the wave and whoever else has a tie, in the order of their ids. Sets (actors
 * that stand for many) are left out with their ties. Ties of the wave and ties without a wave are read. Several
 * reports, roles or layers of one tie make one tie with the largest strength. Nobody who did not answer gets ties.
 *
 * @returns `leftOut` counts by reason: `set`, `not-a-member-then`, `self-tie`, `merged-report`
 * Errors  `invalid-request` for a wave (field `wave`) or layer (field `layers`) that the network does not have
 */
export function graphFromNetwork(
  data: NetworkData,
  choice: GraphChoice = {},
): { graph: NetworkGraph; leftOut: LeftOut[]; wave: string | null; layers: string[] } {
  const wave = chooseWave(data, choice.wave);
  const layers = choice.layers?.length ? checkedLayers(data, wave, choice.layers) : usualLayers(data, wave);
  const inWave = tiesOfWave(data, wave).filter((tie) => layers.includes(tie.layer));
  const sets = new Set(data.actors.filter((actor) => actor.isSet).map((actor) => actor.id));
  const touchesSet = (tie: Tie) => sets.has(tie.from) || sets.has(tie.to);
  const ties = inWave.filter((tie) => !touchesSet(tie) && tie.from !== tie.to);
  const members = data.members.filter((member) => isInForce(member, wave?.date ?? null));
  const everybody = new Set([
    ...members.map((member) => member.actorId),
    ...inWave.flatMap((tie) => [tie.from, tie.to]),
  ]);
  const actors = [...everybody].filter((id) => !sets.has(id)).sort();
  const absent = new Set(data.members.map((member) => member.actorId).filter((id) => !everybody.has(id)));
  const graph = buildGraph({
    directed: choice.directed ?? data.network.directed ?? layers.some(isDirected),
    actors,
    ties: ties.map(({ from, to, strength, sign }) => ({ from, to, strength, sign })),
    attributes: actorAttributes(data, actors),
    responded: actors.map((id) => responded(data, wave, id)),
  });
  const leftOut = [
    {
      reason: 'set',
      actors: [...everybody].filter((id) => sets.has(id)).length,
      ties: inWave.filter(touchesSet).length,
    },
    { reason: 'not-a-member-then', actors: absent.size, ties: 0 },
    {
      reason: 'self-tie',
      actors: 0,
      ties: inWave.filter((tie) => !touchesSet(tie) && tie.from === tie.to).length,
    },
    { reason: 'merged-report', actors: 0, ties: ties.length - graph.from.length },
  ];
  return {
    graph,
    leftOut: leftOut.filter((left) => left.actors > 0 || left.ties > 0),
    wave: wave?.waveId ?? null,
    layers,
  };
}

/**
 * The layers read unless others are chosen: those of the wave that have a positive tie or that were asked, without the
 * nominations of leaders and coordinators; if none is left, every layer of the wave.
 */
export function usualLayers(data: NetworkData, wave: Wave | null): string[] {
  const known = layersOf(data, wave);
  const negative = (layer: string) => {
    const ties = tiesOfWave(data, wave).filter((tie) => tie.layer === layer);
    return ties.length > 0 ? ties.every((tie) => tie.sign === -1) : described(layer)?.sign === -1;
  };
  const content = known.filter((layer) => !nominations.includes(layer) && !negative(layer));
  return content.length > 0 ? content : known;
}

/** Actors known not to have answered; `null` when nothing is known of who answered. */
export function countMissing(graph: NetworkGraph): number | null {
  const known = graph.responded.some((answer) => answer !== null);
  return known ? graph.responded.filter((answer) => answer === false).length : null;
}

const nominations = ['leadership', 'coordination'];
const described = (id: string) => layerCatalogue.find((layer) => layer.id === id);
const isDirected = (layer: string) => described(layer)?.directed ?? true;

function layersOf(data: NetworkData, wave: Wave | null): string[] {
  const asked = wave?.layersAsked ?? [];
  const tied = tiesOfWave(data, wave).map((tie) => tie.layer);
  return [...new Set([...asked, ...tied])].filter((layer) => layer !== 'attendance').sort();
}

function checkedLayers(data: NetworkData, wave: Wave | null, chosen: readonly string[]): string[] {
  const known = layersOf(data, wave);
  for (const layer of chosen) {
    if (known.includes(layer)) continue;
    const where = wave
      ? `wave ${wave.waveId} of the network ${data.network.id}`
      : `the network ${data.network.id}`;
    throw refusal(
      'layers',
      `The layer ${layer} was not asked in ${where}; its layers are: ${known.join(', ')}.`,
    );
  }
  return [...new Set(chosen)];
}

const refusal = (field: string, detail: string) => new TelarProblem('invalid-request', detail, { field });

/** One answer of one role is an answer; so is a tie that the actor reports. */
function responded(data: NetworkData, wave: Wave | null, id: string): boolean | null {
  const ofWave = (record: { waveId: string | null }) => wave === null || record.waveId === wave.waveId;
  if (data.ties.some((tie) => tie.reporter === id && ofWave(tie))) return true;
  const answers = data.responses.filter((response) => response.actorId === id && ofWave(response));
  return answers.length === 0 ? null : answers.some((answer) => answer.responded);
}
