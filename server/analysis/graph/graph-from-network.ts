import { smallestOf } from '../../../contract/extremes.ts';
import { layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { ReadView } from '../../../contract/network-view.ts';
import { actorAttributes } from './actor-attributes.ts';
import { countAccounts, type AccountedTie } from './merge-accounts.ts';
import { buildGraph, type NetworkGraph, type TieSource } from './network-graph.ts';
import { boundsOf, membersThen, readView, setsOf, type NetworkView, type ViewChoice } from './read-view.ts';
import { answersOfWave } from './wave-answers.ts';

type Tie = NetworkData['ties'][number];
export type LeftOut = { reason: string; actors: number; ties: number };

/** A view of a network, and how its ties are followed. */
export interface GraphChoice extends ViewChoice {
  /** Unless given: as the network says, else directed if any of the layers is. */
  directed?: boolean | undefined;
  /** True: ties of tension are left out, which are no way to reach somebody. */
  withoutTension?: boolean | undefined;
  /** The cost of each tie, as the network has it; every tie costs 1 unless given. */
  costs?: ReadonlyMap<Tie, number> | undefined;
}

export type GraphOfNetwork = {
  graph: NetworkGraph;
  leftOut: LeftOut[];
  wave: string | null;
  layers: string[];
  /** What was read, for the passport. */
  view: ReadView;
  /** The ties that the graph was made of: each once a layer, pair and direction. */
  ties: readonly AccountedTie[];
};

/**
 * The graph of one view of a network (`readView`), and what was left out of it.
 *
 * Actors are in the order of their ids. Sets (actors that stand for many) are left out with their ties. Ties of the wave
 * and ties without a wave are read. Several layers of one tie make one tie of the graph with the largest strength.
 * Nobody who did not answer gets ties.
 *
 * @returns `leftOut` counts by reason: `set`, `other-kind`, `not-a-member-then`, `self-tie`, `weaker`, `merged-report`
 * @throws TelarProblem `invalid-request` for a wave or a layer that the network does not have
 */
export function graphFromNetwork(data: NetworkData, choice: GraphChoice = {}): GraphOfNetwork {
  const read = readView(data, choice);
  const { wave, layers } = read;
  const sets = setsOf(data);
  const actors = [...read.actors].filter((id) => !sets.has(id)).sort();
  const amongActors = read.ties.filter(({ tie: { from, to } }) => !sets.has(from) && !sets.has(to));
  const ties = amongActors.filter(
    ({ tie }) => tie.from !== tie.to && !(choice.withoutTension === true && tie.sign === -1),
  );
  const graph = buildGraph({
    directed: choice.directed ?? data.network.directed ?? layers.some((layer) => layerById(layer).directed),
    actors,
    ties: ties.map((tie) => sourceOf(tie, choice.costs)),
    attributes: actorAttributes({ ...data, members: membersThen(data, wave) }, actors),
    responded: answersOfWave(data, wave, actors, layers),
  });
  const mentions = countAccounts(ties);
  const ofSets = { actors: read.actors.size - actors.length, ties: read.ties.length - amongActors.length };
  const others = { selfTies: amongActors.filter(isSelfTie).length, merged: mentions - graph.from.length };
  return {
    graph,
    leftOut: reasonsOf(read, { ofSets, ...others }),
    wave: wave?.waveId ?? null,
    layers,
    view: viewOf(read, choice, mentions),
    ties,
  };
}

const isSelfTie = ({ tie }: AccountedTie): boolean => tie.from === tie.to;

function sourceOf({ tie, accounts }: AccountedTie, costs: GraphChoice['costs']): TieSource {
  const { from, to, strength, sign } = tie;
  const own = accounts.flatMap((account) => costs?.get(account) ?? []);
  return { from, to, strength, sign, cost: own.length === 0 ? null : smallestOf(own) };
}

type Counted = { ofSets: { actors: number; ties: number }; selfTies: number; merged: number };

function reasonsOf({ leftOut }: NetworkView, { ofSets, selfTies, merged }: Counted): LeftOut[] {
  const { absent, others, ofOthers, weaker } = leftOut;
  const reasons = [
    { reason: 'set', ...ofSets },
    { reason: 'other-kind', actors: others, ties: ofOthers },
    { reason: 'not-a-member-then', actors: absent, ties: 0 },
    { reason: 'self-tie', actors: 0, ties: selfTies },
    { reason: 'weaker', actors: 0, ties: weaker },
    { reason: 'merged-report', actors: 0, ties: merged },
  ];
  return reasons.filter((left) => left.actors > 0 || left.ties > 0);
}

const viewOf = ({ wave, layers }: NetworkView, choice: ViewChoice, mentions: number): ReadView => ({
  wave: wave?.waveId ?? null,
  layers,
  ...boundsOf(choice),
  mentions,
});
