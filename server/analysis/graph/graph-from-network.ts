import { layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { chooseWave } from '../survey-wave/choose-wave.ts';
import { isInForce, tiesOfWave } from '../survey-wave/ties-of-wave.ts';
import { actorAttributes } from './actor-attributes.ts';
import { buildGraph, type NetworkGraph } from './network-graph.ts';
import { answersOfWave } from './wave-answers.ts';
import { checkedLayers, defaultLayers } from './wave-layers.ts';

type Tie = NetworkData['ties'][number];
export type LeftOut = { reason: string; actors: number; ties: number };

export interface GraphChoice {
  /** Wave id; the last wave unless given. */
  wave?: string | undefined;
  /** Layer ids; unless given, see `defaultLayers`. */
  layers?: readonly string[] | undefined;
  /** Unless given: as the network says, else directed if any of the layers is. */
  directed?: boolean | undefined;
  /** The cost of each tie, as the network has it; every tie costs 1 unless given. */
  costs?: ReadonlyMap<Tie, number> | undefined;
}

/**
 * The graph of one wave of a network, and what was left out of it.
 *
 * Actors are the members at the time of the wave (whoever was asked, where the roster is not known) and whoever else has
 * a tie, in the order of their ids. Sets (actors that stand for many) are left out with their ties. Ties of the wave and
 * ties without a wave are read. Several reports, roles or layers of one tie make one tie with the largest strength.
 * Nobody who did not answer gets ties.
 *
 * @returns `leftOut` counts by reason: `set`, `not-a-member-then`, `self-tie`, `merged-report`
 * @throws TelarProblem `invalid-request` for a wave or a layer that the network does not have
 */
export function graphFromNetwork(
  data: NetworkData,
  choice: GraphChoice = {},
): { graph: NetworkGraph; leftOut: LeftOut[]; wave: string | null; layers: string[] } {
  const wave = chooseWave(data, choice.wave);
  const waveOfNetwork = { data, wave, ties: tiesOfWave(data, wave) };
  const layers = choice.layers?.length
    ? checkedLayers(waveOfNetwork, choice.layers)
    : defaultLayers(waveOfNetwork);
  const read = new Set(layers);
  const inWave = waveOfNetwork.ties.filter((tie) => read.has(tie.layer));
  const sets = new Set(data.actors.filter((actor) => actor.isSet).map((actor) => actor.id));
  const touchesSet = (tie: Tie) => sets.has(tie.from) || sets.has(tie.to);
  const ties = inWave.filter((tie) => !touchesSet(tie) && tie.from !== tie.to);
  const members = data.members.filter((member) => isInForce(member, wave?.date ?? null));
  const asked = data.network.rosterKnown
    ? []
    : data.responses.filter(({ waveId }) => waveId === wave?.waveId);
  const everybody = new Set([
    ...[...members, ...asked].map(({ actorId }) => actorId),
    ...inWave.flatMap((tie) => [tie.from, tie.to]),
  ]);
  const actors = [...everybody].filter((id) => !sets.has(id)).sort();
  const graph = buildGraph({
    directed: choice.directed ?? data.network.directed ?? layers.some((layer) => layerById(layer).directed),
    actors,
    ties: ties.map((tie) => ({
      from: tie.from,
      to: tie.to,
      strength: tie.strength,
      sign: tie.sign,
      cost: choice.costs?.get(tie) ?? null,
    })),
    attributes: actorAttributes(data, actors),
    responded: answersOfWave(data, wave, actors, layers),
  });
  const absent = new Set(data.members.map((member) => member.actorId).filter((id) => !everybody.has(id)));
  const withSets = inWave.filter(touchesSet).length;
  const leftOut = [
    { reason: 'set', actors: everybody.size - actors.length, ties: withSets },
    { reason: 'not-a-member-then', actors: absent.size, ties: 0 },
    { reason: 'self-tie', actors: 0, ties: inWave.length - withSets - ties.length },
    { reason: 'merged-report', actors: 0, ties: ties.length - graph.from.length },
  ];
  return {
    graph,
    leftOut: leftOut.filter((left) => left.actors > 0 || left.ties > 0),
    wave: wave?.waveId ?? null,
    layers,
  };
}
