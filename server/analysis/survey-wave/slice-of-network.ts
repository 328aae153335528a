import { hasRole } from '../../../contract/layers.ts';
import { actorsNamedIn, type NetworkData } from '../../../contract/network-data.ts';
import type { SliceKind } from '../../../contract/network-records.ts';
import { sliceKindOf } from '../../../contract/slice-kind.ts';
import { isInForce, tiesOfWave } from './ties-of-wave.ts';

type Wave = NetworkData['waves'][number];
type OfWave = { readonly waveId: string | null };

/** What a slice of a network is; `null`: the data do not say, or it has none. */
export function sliceKind(data: Pick<NetworkData, 'responses'>, wave: Wave | null): SliceKind | null {
  return wave && sliceKindOf(wave, data.responses.some(isOf(wave)));
}

/**
 * Whether anybody was asked in a slice: it is a survey, or nothing says what it is and it holds what only members can
 * tell. Where nobody was, nothing can be said of who answered.
 */
export function wasAsked(
  data: Pick<NetworkData, 'responses' | 'ratings' | 'ties'>,
  wave: Wave | null,
): boolean {
  const kind = sliceKind(data, wave);
  if (kind !== null) return kind === 'survey';
  const isHere = wave === null ? () => true : isOf(wave);
  if (wave === null && data.responses.length > 0) return true;
  return data.ratings.some(isHere) || tiesOfWave(data, wave).some(({ layer }) => !hasRole(layer, 'register'));
}

/** Whether a network is known from documents alone: in none of its slices was anybody asked, and something tells of it. */
export function isDocumented(data: NetworkData): boolean {
  if (data.waves.length > 0) return data.waves.every((wave) => !wasAsked(data, wave));
  const hasSource = data.ties.length > 0 || data.events.length > 0 || data.network.citation !== null;
  return hasSource && !wasAsked(data, null);
}

/**
 * A network as it stood in one slice: members and ties in force then, what was answered in it, and the actors whom any
 * of that names. Activities, commitments and events stay: they have dates of their own. All of it without a slice.
 */
export function sliceOfNetwork(data: NetworkData, wave: Wave | null): NetworkData {
  if (wave === null) return data;
  const slice = {
    ...data,
    waves: [wave],
    members: data.members.filter((member) => isInForce(member, wave.date)),
    responses: data.responses.filter(isOf(wave)),
    ties: tiesOfWave(data, wave),
    ratings: data.ratings.filter(isOf(wave)),
  };
  const named = actorsNamedIn(slice);
  return { ...slice, actors: data.actors.filter(({ id }) => named.has(id)) };
}

/** A network without what has dates of its own: members, answers and ties. */
export const withoutActivities = (data: NetworkData): NetworkData => ({
  ...data,
  commitments: [],
  activities: [],
  attendance: [],
  events: [],
});

const isOf =
  (wave: Wave) =>
  ({ waveId }: OfWave): boolean =>
    waveId === wave.waveId;
