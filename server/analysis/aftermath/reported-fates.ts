import type { NetworkData } from '../../../contract/network-data.ts';
import { classifyTies, comparablePairs, everyPair, type TieClass } from '../waves/classify-ties.ts';
import { waveTies, type LayerTies, type WaveTies } from '../waves/wave-ties.ts';
import type { Fate } from './dated-fates.ts';
import { readPair, type ReadTie, type Sorting } from './read-tie.ts';
import type { SupportSlices } from './support-slices.ts';

type Wave = NetworkData['waves'][number];
export type FatedTie = ReadTie & { readonly fate: Fate };

const fates: Readonly<Record<Exclude<TieClass, 'unknown'>, Fate>> = {
  kept: 'outlived',
  gained: 'new',
  lost: 'ended',
};

/**
 * The fates of ties that were reported, by the slices during and after a support, as `classifyTies` has them: of a pair
 * that could not be compared, or of a layer that was not asked, it is not known.
 *
 * @param ties the ties that are read; those on record only are left to their dates
 */
export function reportedFates(
  data: NetworkData,
  ties: NetworkData['ties'],
  { during, after }: SupportSlices,
  among: Sorting,
): { fated: FatedTie[]; layersNotAsked: string[] } {
  const reported = reportedOnly(data, ties);
  const layers = [...new Set(reported.ties.map(({ layer }) => layer))].sort();
  const read = (wave: Wave | null): WaveTies => tiesReportedIn(reported, wave, layers);
  const [was, is] = [read(during), read(after)];
  const answering = comparablePairs(withOutsiders(was, is), withOutsiders(is, was));
  const fated = layers.flatMap((layer, l) => {
    const [earlier, later] = [was.layers[l]!, is.layers[l]!];
    const there = new Set(earlier.ties.map(([from, to]) => JSON.stringify([from, to])));
    const comparable = earlier.recorded && later.recorded ? everyPair(was, is) : answering;
    return classifyTies(earlier, later, comparable).map(({ from, to, change }): FatedTie => {
      const uncompared = there.has(JSON.stringify([from, to])) ? 'unknown' : 'not-comparable';
      return { ...readPair(layer, from, to, among), fate: change === 'unknown' ? uncompared : fates[change] };
    });
  });
  const isNotAskedAgain = (_: string, l: number): boolean =>
    after !== null && was.layers[l]!.ties.length > 0 && !is.layers[l]!.asked;
  return { fated, layersNotAsked: layers.filter(isNotAskedAgain) };
}

/** Sets are read too: they stand for those that a document does not name. */
function reportedOnly(data: NetworkData, ties: NetworkData['ties']): NetworkData {
  return {
    ...data,
    actors: data.actors.map((actor) => ({ ...actor, isSet: false })),
    ties: ties.filter(({ waveId }) => waveId !== null),
  };
}

/** No ties, and nothing asked, where there is no such slice. A layer that is held back is not known either. */
function tiesReportedIn(data: NetworkData, wave: Wave | null, layers: readonly string[]): WaveTies {
  const directed = data.network.directed !== false;
  if (wave === null)
    return { directed, actors: [], answered: [], layers: layers.map((layer) => nothingAsked(layer)) };
  const isHeldBack = (layer: string): boolean =>
    data.heldBack?.some(
      ({ kind, id, waveId }) => kind === 'layer' && id === layer && waveId === wave.waveId,
    ) ?? false;
  const read = waveTies(data, wave, { layers, directed });
  return {
    ...read,
    layers: read.layers.map((each) => (isHeldBack(each.layer) ? nothingAsked(each.layer) : each)),
  };
}

const nothingAsked = (layer: string): LayerTies => ({
  layer,
  asked: false,
  recorded: false,
  ties: [],
});

/** Whoever is not asked, such as an adviser, is not there where nobody names it: that the others answered is enough. */
function withOutsiders(wave: WaveTies, other: WaveTies): WaveTies {
  const known = new Set(wave.actors);
  const outsiders = other.actors.filter((id, i) => other.answered[i] === null && !known.has(id));
  return {
    ...wave,
    actors: [...wave.actors, ...outsiders],
    answered: [...wave.answered, ...outsiders.map(() => null)],
  };
}
