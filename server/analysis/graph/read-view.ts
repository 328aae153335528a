import type { ActorKind } from '../../../contract/identifiers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { isStrongEnough, type ReadView } from '../../../contract/network-view.ts';
import { chooseWave } from '../survey-wave/choose-wave.ts';
import { isInForce, tiesOfWave } from '../survey-wave/ties-of-wave.ts';
import { mergeAccounts, type AccountedTie } from './merge-accounts.ts';
import { checkedLayers, defaultLayers, type WaveOfNetwork } from './wave-layers.ts';

type Wave = NetworkData['waves'][number];
type Tie = NetworkData['ties'][number];

/** What to read of a network; see `ViewQuery` of the contract. */
export interface ViewChoice {
  /** Wave id; the last wave unless given. */
  wave?: string | undefined;
  /** Layer ids; unless given, see `defaultLayers`. */
  layers?: readonly string[] | undefined;
  /** Kinds of actor that stay; all unless given. */
  kinds?: readonly ActorKind[] | undefined;
  /** Least strength of a tie. */
  strength?: number | undefined;
}

/** What a view holds. */
export type ViewContent = {
  /** Ids of whoever is in the view, sets (actors that stand for many) among them. */
  actors: ReadonlySet<string>;
  /** Ties of the view, each once. */
  ties: AccountedTie[];
  /** Members of another time; actors of other kinds and ties of theirs; ties that are too weak. */
  leftOut: { absent: number; others: number; ofOthers: number; weaker: number };
};

/** A view of a network, read. */
export type NetworkView = ViewContent & { wave: Wave | null; layers: string[] };

/**
 * Reads a view of a network: who is in it, and the ties of its layers, each once with its accounts.
 *
 * @throws TelarProblem `invalid-request` for a wave or a layer that the network does not have
 */
export function readView(data: NetworkData, choice: ViewChoice): NetworkView {
  const wave = chooseWave(data, choice.wave);
  const waveOfNetwork: WaveOfNetwork = { data, wave, ties: tiesOfWave(data, wave) };
  const layers = choice.layers?.length
    ? checkedLayers(waveOfNetwork, choice.layers)
    : defaultLayers(waveOfNetwork);
  const read = new Set(layers);
  const inLayers = waveOfNetwork.ties.filter(({ layer }) => read.has(layer));
  return { wave, layers, ...contentOfView(data, wave, tiesOnce(data, inLayers), choice) };
}

/** Some ties of a network, each once with its accounts: a tie and its reverse are one where it has no directions. */
export const tiesOnce = ({ network }: NetworkData, ties: readonly Tie[]): AccountedTie[] =>
  mergeAccounts(ties, network.directed !== false);

/**
 * Who is in a view and what ties them: a tie goes with either of its ends, and the least strength is asked of the
 * strongest account.
 *
 * @param inLayers the ties of the wave in the layers that are read, each once
 */
export function contentOfView(
  data: NetworkData,
  wave: Wave | null,
  inLayers: readonly AccountedTie[],
  choice: Pick<ViewChoice, 'kinds' | 'strength'>,
): ViewContent {
  const everybody = actorsOfView(data, wave, inLayers);
  const actors = ofKinds(data, everybody, choice.kinds ?? []);
  const among =
    actors === everybody
      ? inLayers
      : inLayers.filter(({ tie }) => actors.has(tie.from) && actors.has(tie.to));
  const ties = among.filter(({ tie }) => isStrongEnough(tie.strength, choice.strength ?? null));
  const members = new Set(data.members.map(({ actorId }) => actorId));
  const leftOut = {
    absent: [...members].filter((id) => !everybody.has(id)).length,
    others: everybody.size - actors.size,
    ofOthers: inLayers.length - among.length,
    weaker: among.length - ties.length,
  };
  return { actors, ties, leftOut };
}

/** Actors that stand for many: they are drawn, and left out of every measure with their ties. */
export const setsOf = ({ actors }: Pick<NetworkData, 'actors'>): Set<string> =>
  new Set(actors.flatMap(({ id, isSet }) => (isSet ? [id] : [])));

/** Those of some ties that numbers count. */
export const countedTies = (ties: readonly AccountedTie[], sets: ReadonlySet<string>): AccountedTie[] =>
  ties.filter(({ tie: { from, to } }) => from !== to && !sets.has(from) && !sets.has(to));

/** The kinds and the strength of a view, as answers and files report them. */
export const boundsOf = ({
  kinds,
  strength,
}: Pick<ViewChoice, 'kinds' | 'strength'>): Pick<ReadView, 'kinds' | 'strength'> => ({
  kinds: kinds?.length ? [...kinds] : null,
  strength: strength ?? null,
});

/**
 * Who is in a view: the members at the time (whoever was asked, where the roster is not known), and whoever else has a
 * tie in the layers that are read.
 */
function actorsOfView(data: NetworkData, wave: Wave | null, inLayers: readonly AccountedTie[]): Set<string> {
  const asked = data.network.rosterKnown
    ? []
    : data.responses.filter(({ waveId }) => waveId === wave?.waveId);
  const actors = new Set([...membersThen(data, wave), ...asked].map(({ actorId }) => actorId));
  for (const { tie } of inLayers) actors.add(tie.from).add(tie.to);
  return actors;
}

/** The memberships in force at a wave: all of them without one. */
export const membersThen = ({ members }: NetworkData, wave: Wave | null): NetworkData['members'] =>
  members.filter((member) => isInForce(member, wave?.date ?? null));

function ofKinds(
  data: NetworkData,
  everybody: Set<string>,
  kinds: readonly ActorKind[],
): ReadonlySet<string> {
  if (kinds.length === 0) return everybody;
  const wanted = data.actors.filter(({ id, kind }) => everybody.has(id) && kinds.includes(kind));
  return new Set(wanted.map(({ id }) => id));
}
